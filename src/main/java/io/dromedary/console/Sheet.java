package io.dromedary.console;

import java.util.List;

import io.dromedary.document.Page;

/**
 * A page of the document: its picture and the boxes on it.
 *
 * @param number from 1
 * @param width with height the proportions of the picture, so that nothing jumps when it
 * comes
 */
record Sheet(int number, long width, long height, List<Mark> marks) {

	/** So that rounding leaves the proportions alone. */
	private static final int FINE = 4000;

	static Sheet of(Page page, List<Mark> marks) {
		double scale = FINE / Math.max(1, Math.max(page.width(), page.height()));
		return new Sheet(page.number(), Math.max(1, Math.round(page.width() * scale)),
				Math.max(1, Math.round(page.height() * scale)),
				marks.stream().filter((mark) -> mark.page() == page.number()).toList());
	}

}

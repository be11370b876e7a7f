package io.dromedary.console;

import java.util.List;

import io.dromedary.document.Box;
import io.dromedary.document.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A box on the picture of a page.
 *
 * @param field whose value is printed there; {@code lines[2].amount} for a cell
 * @param box in fractions of the picture
 */
record Mark(String field, String level, int page, Box box) {

	/** Room around the print, in fractions of the page. */
	private static final double AIR = 0.004;

	static List<Mark> of(String field, String level, @Nullable Evidence evidence) {
		return (evidence == null) ? List.of()
				: evidence.boxes().stream().map((box) -> new Mark(field, level, evidence.page(), airy(box))).toList();
	}

	private static Box airy(Box box) {
		return new Box(box.x() - AIR, box.y() - AIR / 2, box.width() + 2 * AIR, box.height() + AIR);
	}

}

package io.dromedary.document;

import java.util.List;

/**
 * A value that is printed on the document.
 *
 * @param page from 1
 * @param quote the printed words
 * @param boxes around the printed words, one for each line of them
 */
public record PrintedPlace(int page, String quote, List<Box> boxes) implements Evidence {

	public PrintedPlace {
		boxes = List.copyOf(boxes);
	}

	@Override
	public String toString() {
		return "PrintedPlace[page " + page + "]";
	}

}

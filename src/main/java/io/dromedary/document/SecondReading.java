package io.dromedary.document;

import java.util.List;

/**
 * What a place on a page says when it is read once more, in another way than the page as
 * a whole was.
 *
 * @param page from 1
 * @param boxes the boxes of the {@link Evidence} that was read again
 * @param text what was read; empty where nothing was
 * @param confidence 0 to 1: the least confidence of its words
 */
public record SecondReading(int page, List<Box> boxes, String text, double confidence) {

	public SecondReading {
		boxes = List.copyOf(boxes);
	}

	@Override
	public String toString() {
		return "SecondReading[page " + page + "]";
	}

}

package io.dromedary.routes;

import java.util.List;

/**
 * A place in a file, counted from 1; 0 where it is not known.
 */
record Place(int line, int column) {

	static final Place UNKNOWN = new Place(0, 0);

	/** Where some words first stand outside a comment. */
	static Place of(String text, String words) {
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			Place place = in(lines.get(i), i, words);
			if (place != UNKNOWN) {
				return place;
			}
		}
		return UNKNOWN;
	}

	static Place ofLast(String text, String words) {
		List<String> lines = text.lines().toList();
		for (int i = lines.size() - 1; i >= 0; i--) {
			Place place = in(lines.get(i), i, words);
			if (place != UNKNOWN) {
				return place;
			}
		}
		return UNKNOWN;
	}

	private static Place in(String line, int index, String words) {
		int at = words.isEmpty() ? -1 : line.indexOf(words);
		return (at < 0 || line.strip().startsWith("#")) ? UNKNOWN : new Place(index + 1, at + 1);
	}

}

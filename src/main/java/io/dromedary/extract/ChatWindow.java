package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import io.dromedary.document.TextLine;

/**
 * The parts of a document that fit into one request each. What does not fit into a few is
 * told as missing, never dropped in silence: heads and totals stand on the first and last
 * pages, so the middle is what is left out.
 *
 * @param parts in reading order
 * @param missing lines in no part
 */
record ChatWindow(List<List<TextLine>> parts, int missing) {

	/** How many requests one document may cost. */
	static final int MOST = 6;

	/**
	 * @param room tokens for the lines of one part
	 * @param size tokens of a line
	 */
	static ChatWindow of(List<TextLine> lines, int room, ToIntFunction<TextLine> size) {
		List<List<TextLine>> parts = new ArrayList<>();
		int left = 0;
		for (TextLine line : lines) {
			int tokens = size.applyAsInt(line);
			if (parts.isEmpty() || tokens > left) {
				parts.add(new ArrayList<>());
				left = room;
			}
			parts.get(parts.size() - 1).add(line);
			left -= tokens;
		}
		if (parts.size() <= MOST) {
			return new ChatWindow(parts, 0);
		}
		List<List<TextLine>> ends = new ArrayList<>(parts.subList(0, MOST / 2));
		ends.addAll(parts.subList(parts.size() - MOST / 2, parts.size()));
		return new ChatWindow(ends, lines.size() - ends.stream().mapToInt(List::size).sum());
	}

}

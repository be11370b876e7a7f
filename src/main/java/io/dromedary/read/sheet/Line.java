package io.dromedary.read.sheet;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.guard.Watch;

/**
 * A line as it was written, which may become several on the page.
 */
record Line(List<Piece> pieces) {

	/** Points between two stops of the tabulator. */
	private static final double STOP = 48;

	/** Characters of a word; more is none, and stands on several lines. */
	private static final int LONGEST = 300;

	/**
	 * A word.
	 *
	 * @param width in points
	 * @param before points of blank in front of it; at least so many where it follows a
	 * tabulator
	 * @param tab whether it stands at the next stop
	 */
	record Piece(String text, double width, double before, boolean tab) {

		/** Where it begins behind what ends there; 0 for the beginning of the line. */
		double start(double end) {
			if (!tab) {
				return (end > 0) ? end + before : 0;
			}
			return (Math.floor((end + Columns.GAP - 1) / STOP) + 1) * STOP;
		}

	}

	static List<Line> all(Block.Paragraph paragraph, Typeface face) {
		return paragraph.text().lines().map((line) -> of(line, paragraph.size(), face)).toList();
	}

	private static Line of(String line, float size, Typeface face) {
		List<Piece> pieces = new ArrayList<>();
		double blank = face.width(' ') * size;
		int at = 0;
		while (at < line.length()) {
			Watch.check();
			int blanks = 0;
			boolean tab = false;
			while (at < line.length() && blank(line.charAt(at))) {
				tab |= line.charAt(at) == '\t';
				blanks++;
				at++;
			}
			int from = at;
			while (at < line.length() && !blank(line.charAt(at)) && at - from < LONGEST) {
				at++;
			}
			if (at > from) {
				String text = line.substring(from, at);
				pieces.add(new Piece(text, face.width(text) * size, Math.max(1, blanks) * blank, tab));
			}
		}
		return new Line(pieces);
	}

	private static boolean blank(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	double width() {
		double end = 0;
		for (Piece piece : pieces) {
			end = piece.start(end) + piece.width();
		}
		return end;
	}

	double longest() {
		return pieces.stream().mapToDouble(Piece::width).max().orElse(0);
	}

}

package io.dromedary.read;

import java.util.List;

import org.apache.pdfbox.text.TextPosition;

/**
 * A printed character in the frame in which its text reads upright, in points from the
 * upper left corner.
 *
 * @param baseline distance of the baseline from the top
 * @param quarters how far that frame is turned against the unturned page, clockwise
 * @param lost whether its meaning is not known, or it cannot be seen wholly
 * @param ink what is drawn for it, the uppermost first
 * @param suspicious perhaps invisible: painted over, or of the colour of its ground
 */
record Glyph(String text, double x, double baseline, double width, double height, double space, int quarters,
		boolean lost, List<Ink> ink, boolean suspicious) {

	static Glyph of(TextPosition position, boolean lost, List<Ink> ink, boolean suspicious) {
		String told = position.getUnicode();
		String text = lost ? (Letters.lost(told) ? Letters.marked(told) : Letters.LOST) : told;
		return new Glyph(text, position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(),
				position.getHeightDir(), position.getWidthOfSpace(), Math.round(position.getDir() / 90), lost,
				List.copyOf(ink), suspicious);
	}

	/** The same of which not everything can be seen. */
	Glyph half() {
		return new Glyph(text, x, baseline, width, height, space, quarters, true, ink, false);
	}

	/** The same with a line through it: whoever drew that says that it is not so. */
	Glyph struck() {
		return new Glyph(text, x, baseline, width, height, space, quarters, true, ink, suspicious);
	}

	/** The same of which nothing can be seen, in a word of which more can. */
	Glyph unseen() {
		return new Glyph(Letters.LOST, x, baseline, width, height, space, quarters, true, ink, false);
	}

	double right() {
		return x + width;
	}

	boolean blank() {
		return !lost && (text.isBlank() || text.equals("\u00a0"));
	}

}

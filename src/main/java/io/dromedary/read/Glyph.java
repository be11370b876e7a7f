package io.dromedary.read;

import org.apache.pdfbox.text.TextPosition;

/**
 * A printed character in the frame in which its text reads upright, in points from the
 * upper left corner.
 *
 * @param baseline distance of the baseline from the top
 * @param quarters how far that frame is turned against the unturned page, clockwise
 * @param suspicious perhaps invisible: printed in the colour of paper, or nearly
 * transparent
 */
record Glyph(String text, double x, double baseline, double width, double height, double space, int quarters,
		boolean suspicious) {

	static Glyph of(TextPosition position, boolean suspicious) {
		return new Glyph(position.getUnicode(), position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(),
				position.getHeightDir(), position.getWidthOfSpace(), Math.round(position.getDir() / 90), suspicious);
	}

	double right() {
		return x + width;
	}

	boolean blank() {
		return text.isBlank() || text.equals("\u00a0");
	}

	/** Whether it has no meaning: unmapped, private use, control. */
	boolean bad() {
		return text.codePoints()
			.anyMatch((c) -> c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE
					|| (Character.isISOControl(c) && !Character.isWhitespace(c)));
	}

}

package io.dromedary.read;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds characters that are printed one upon the other, so that neither can be read for
 * certain. The same character twice is one that is bold.
 */
final class Overprint {

	/** Of the narrower of two characters; kerning and slanted letters overlap less. */
	private static final double OVERLAP = 0.5;

	private Overprint() {
	}

	/**
	 * The row with such characters marked.
	 * @param row from left to right
	 */
	static List<Glyph> marked(List<Glyph> row) {
		List<Glyph> marked = new ArrayList<>();
		for (Glyph glyph : row) {
			Glyph last = marked.isEmpty() ? null : marked.get(marked.size() - 1);
			if (last == null || !near(last, glyph) || !upon(last, glyph)) {
				marked.add(glyph);
			}
			else if (!last.text().equals(glyph.text())) {
				marked.set(marked.size() - 1, last.half());
				marked.add(glyph.half());
			}
		}
		return marked;
	}

	private static boolean near(Glyph one, Glyph next) {
		return one.right() - next.x() > OVERLAP * Math.min(one.width(), next.width()) && letter(one) && letter(next);
	}

	private static boolean letter(Glyph glyph) {
		return glyph.text().codePoints().allMatch(Character::isLetterOrDigit);
	}

	/** Widths are often wrong in fonts; the outlines are what is seen. */
	private static boolean upon(Glyph one, Glyph next) {
		Rectangle2D lower = outline(one);
		Rectangle2D upper = outline(next);
		if (lower == null || upper == null) {
			return false;
		}
		Rectangle2D common = lower.createIntersection(upper);
		return common.getWidth() > OVERLAP * Math.min(lower.getWidth(), upper.getWidth())
				&& common.getHeight() > OVERLAP * Math.min(lower.getHeight(), upper.getHeight());
	}

	private static @Nullable Rectangle2D outline(Glyph glyph) {
		Shape outline = glyph.ink().isEmpty() ? null : glyph.ink().get(0).outline();
		return (outline != null) ? outline.getBounds2D() : null;
	}

}

package io.dromedary.read.sheet;

import java.util.List;

/**
 * A page with words on it, in points from its upper left corner.
 */
public record SheetPage(double width, double height, List<Placed> words) {

	public SheetPage {
		words = List.copyOf(words);
	}

	/**
	 * A word and its place.
	 *
	 * @param baseline what the letters stand on
	 * @param size of the letters
	 * @param mark of its paragraph, {@link Flow#NO_MARK} for none
	 */
	public record Placed(String text, double x, double baseline, double width, float size, int mark) {

		/** Upper end of its box. */
		public double top() {
			return baseline - Typesetter.ASCENT * size;
		}

		public double height() {
			return (Typesetter.ASCENT + Typesetter.DESCENT) * size;
		}

		@Override
		public String toString() {
			return "Placed[" + Math.round(x) + ", " + Math.round(baseline) + "]";
		}

	}

	@Override
	public String toString() {
		return "SheetPage[" + words.size() + " words]";
	}

}

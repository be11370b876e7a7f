package io.dromedary.read.office.html;

import io.dromedary.read.sheet.Tint;

/**
 * How letters look, which is handed down from an element to those in it.
 *
 * @param size in pixels
 */
record HtmlInk(int ink, int ground, double size, boolean visible) {

	/** Pixels that somebody could read; less is hidden. */
	static final double SMALLEST = 2.5;

	static final HtmlInk USUAL = new HtmlInk(0, Tint.WHITE, 16, true);

	HtmlInk with(Declarations declared) {
		String colour = declared.get("color");
		int tint = (colour.isEmpty() || colour.matches("inherit|currentcolor")) ? ink : Tint.of(colour);
		double given = Declarations.pixels(declared.get("font-size"), size);
		boolean keyword = declared.get("font-size").matches("(x*-)?(small|large)|medium|larger|smaller");
		String visibility = declared.get("visibility");
		return new HtmlInk(tint, declared.ground(ground), keyword ? 16 : Double.isNaN(given) ? size : given,
				visibility.isEmpty() ? visible : !visibility.matches("hidden|collapse"));
	}

	boolean seen() {
		return visible && size >= SMALLEST && Tint.seen(ink, ground);
	}

}

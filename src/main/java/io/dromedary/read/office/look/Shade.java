package io.dromedary.read.office.look;

import io.dromedary.read.sheet.Tint;

/**
 * How a cell looks.
 *
 * @param ink of its letters, as {@link Tint} has it
 * @param ground behind them
 * @param gone struck out, too small, or of a format that shows nothing
 */
public record Shade(int ink, int ground, boolean gone) {

	/** Points; smaller letters are not seen. */
	public static final double SMALLEST = 2;

	/** Black on white. */
	public static final Shade USUAL = new Shade(0, Tint.WHITE, false);

	public boolean seen() {
		return !gone && Tint.seen(ink, ground);
	}

	public Shade withInk(int other) {
		return new Shade(other, ground, gone);
	}

}

package io.dromedary.document;

import java.util.Collection;

/**
 * A rectangle on the upright page, in fractions of its width and height; (0, 0) is the
 * upper left corner. What is not tiny is rounded to a millionth, less than a thousandth
 * of a millimetre, so that what is kept of it is short and the same as what was measured.
 */
public record Box(double x, double y, double width, double height) {

	private static final double PARTS = 1e6;

	private static final double TINY = 1e-4;

	public Box {
		x = rounded(x);
		y = rounded(y);
		width = rounded(width);
		height = rounded(height);
	}

	private static double rounded(double fraction) {
		return (Math.abs(fraction) < TINY) ? fraction : Math.rint(fraction * PARTS) / PARTS;
	}

	public double right() {
		return x + width;
	}

	public double bottom() {
		return y + height;
	}

	public double middle() {
		return y + height / 2;
	}

	/** Whether the middle of the other lies in it or on its edge. */
	public boolean holds(Box other) {
		double middle = other.x + other.width / 2;
		return middle >= x && middle <= right() && other.middle() >= y && other.middle() <= bottom();
	}

	/** The smallest box around all of them. */
	public static Box around(Collection<Box> boxes) {
		if (boxes.isEmpty()) {
			return new Box(0, 0, 0, 0);
		}
		double left = Double.POSITIVE_INFINITY;
		double top = Double.POSITIVE_INFINITY;
		double right = Double.NEGATIVE_INFINITY;
		double bottom = Double.NEGATIVE_INFINITY;
		for (Box box : boxes) {
			left = Math.min(left, box.x);
			top = Math.min(top, box.y);
			right = Math.max(right, box.right());
			bottom = Math.max(bottom, box.bottom());
		}
		return new Box(left, top, right - left, bottom - top);
	}

}

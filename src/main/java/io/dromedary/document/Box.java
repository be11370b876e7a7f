package io.dromedary.document;

import java.util.Collection;

/**
 * A rectangle on the upright page, in fractions of its width and height; (0, 0) is the
 * upper left corner.
 */
public record Box(double x, double y, double width, double height) {

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
		double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
		double top = boxes.stream().mapToDouble(Box::y).min().orElse(0);
		double right = boxes.stream().mapToDouble(Box::right).max().orElse(0);
		double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(0);
		return new Box(left, top, right - left, bottom - top);
	}

}

package io.dromedary.read.photo;

import java.util.List;

/**
 * The corners of a sheet on a picture, in pixels from the upper left of the picture.
 */
public record Corners(Point upperLeft, Point upperRight, Point lowerRight, Point lowerLeft) {

	/** A place on a picture. */
	public record Point(double x, double y) {

		double to(Point other) {
			return Math.hypot(other.x - x, other.y - y);
		}

		Point times(double scale) {
			return new Point(scale * x, scale * y);
		}

	}

	/** Clockwise from the upper left. */
	public List<Point> all() {
		return List.of(upperLeft, upperRight, lowerRight, lowerLeft);
	}

	/** On a picture that is so many times as large. */
	Corners times(double scale) {
		return new Corners(upperLeft.times(scale), upperRight.times(scale), lowerRight.times(scale),
				lowerLeft.times(scale));
	}

	/**
	 * Where they go when the sheet is made a rectangle: as wide and high as its sides are
	 * on average, in the middle of where it was, so that nothing of it leaves a picture
	 * of the same size.
	 */
	public Corners flat(int width, int height) {
		double wide = (upperLeft.to(upperRight) + lowerLeft.to(lowerRight)) / 2;
		double high = (upperLeft.to(lowerLeft) + upperRight.to(lowerRight)) / 2;
		double shrunk = Math.min(1, Math.min(width / wide, height / high));
		double left = begin(all().stream().mapToDouble(Point::x).average().orElse(0), shrunk * wide, width);
		double top = begin(all().stream().mapToDouble(Point::y).average().orElse(0), shrunk * high, height);
		double right = left + shrunk * wide;
		double bottom = top + shrunk * high;
		return new Corners(new Point(left, top), new Point(right, top), new Point(right, bottom),
				new Point(left, bottom));
	}

	private static double begin(double middle, double length, double room) {
		return Math.max(0, Math.min(room - length, middle - length / 2));
	}

	/** Of its upper side. */
	public double width() {
		return upperLeft.to(upperRight);
	}

	/** Of its left side. */
	public double height() {
		return upperLeft.to(lowerLeft);
	}

	/** By the formula of the polygon that goes through them. */
	double area() {
		double twice = 0;
		for (int i = 0; i < all().size(); i++) {
			Point one = all().get(i);
			Point next = all().get((i + 1) % all().size());
			twice += one.x * next.y - next.x * one.y;
		}
		return twice / 2;
	}

}

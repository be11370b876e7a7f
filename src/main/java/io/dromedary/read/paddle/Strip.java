package io.dromedary.read.paddle;

import io.dromedary.document.Box;

/**
 * Where a line of text stands on a picture: a rectangle that may be askew.
 *
 * @param x of the corner where the line begins, above it; in pixels
 * @param y of this corner, downwards
 * @param alongX step to the right for a pixel along the line
 * @param alongY step downwards for a pixel along the line
 * @param length of the line, in pixels
 * @param height of the line, in pixels
 */
record Strip(double x, double y, double alongX, double alongY, double length, double height) {

	/** A line that is higher than long by so much is printed downwards. */
	private static final double DOWNWARDS = 1.5;

	/**
	 * Of its height, behind its end: a narrow last letter is lost without (measured; more
	 * brings in what stands beside it).
	 */
	private static final double MARGIN = 0.07;

	/**
	 * @param corners of a rectangle, one after the other around it
	 */
	static Strip of(double[][] corners) {
		int first = 0;
		int last = 0;
		for (int i = 1; i < corners.length; i++) {
			first = (sum(corners[i]) < sum(corners[first])) ? i : first;
			last = (sum(corners[i]) > sum(corners[last])) ? i : last;
		}
		double[] left = corners[first];
		double[] one = corners[(first + 1) % corners.length];
		double[] other = corners[(first + 3) % corners.length];
		boolean oneIsRight = one[1] - one[0] < other[1] - other[0];
		double[] right = oneIsRight ? one : other;
		double[] below = oneIsRight ? other : one;
		double length = distance(left, right);
		double height = distance(left, below);
		if (height >= DOWNWARDS * length) {
			return between(right, corners[last], height, length);
		}
		return between(left, right, length, height);
	}

	private static Strip between(double[] begin, double[] end, double length, double height) {
		double reach = Math.max(length, 1e-6);
		double alongX = (end[0] - begin[0]) / reach;
		double alongY = (end[1] - begin[1]) / reach;
		return new Strip(begin[0], begin[1], alongX, alongY, length + MARGIN * height, height);
	}

	private static double sum(double[] point) {
		return point[0] + point[1];
	}

	private static double distance(double[] one, double[] other) {
		return Math.hypot(one[0] - other[0], one[1] - other[1]);
	}

	/** The pixel so far along the line and so far below its upper edge. */
	double pixelX(double along, double below) {
		return x + along * alongX - below * alongY;
	}

	double pixelY(double along, double below) {
		return y + along * alongY + below * alongX;
	}

	/** What a part of the line covers, in fractions of the picture. */
	Box part(double from, double to, int width, int heightOfPicture) {
		double left = Double.MAX_VALUE;
		double right = 0;
		double top = Double.MAX_VALUE;
		double bottom = 0;
		for (double along : new double[] { from, to }) {
			for (double below : new double[] { 0, height }) {
				left = Math.min(left, pixelX(along, below));
				right = Math.max(right, pixelX(along, below));
				top = Math.min(top, pixelY(along, below));
				bottom = Math.max(bottom, pixelY(along, below));
			}
		}
		left = Math.max(0, left / width);
		top = Math.max(0, top / heightOfPicture);
		return new Box(left, top, Math.min(1, right / width) - left, Math.min(1, bottom / heightOfPicture) - top);
	}

}

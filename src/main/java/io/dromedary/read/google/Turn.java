package io.dromedary.read.google;

import java.util.List;

import io.dromedary.document.Box;

/**
 * From the picture as it was sent to the page as it is read.
 *
 * @param quarters by which the picture must be turned clockwise to stand upright
 * @param width of the picture that was sent, in pixels
 */
record Turn(int quarters, int width, int height) {

	/** A corner may lie a little beyond the edge, a word may not. */
	private static final double BEYOND = 0.01;

	/**
	 * As most of the letters stand: the first side of a polygon leads the way the text
	 * runs.
	 */
	static Turn of(List<Answer.Token> tokens, int width, int height) {
		int[] letters = new int[4];
		for (Answer.Token token : tokens) {
			Answer.Polygon polygon = token.boundingBox();
			List<Answer.Vertex> at = (polygon != null && polygon.whole()) ? polygon.vertices() : null;
			if (at != null) {
				double right = at.get(1).x() - at.get(0).x();
				double down = at.get(1).y() - at.get(0).y();
				int runs = Math.floorMod(Math.round(Math.atan2(down, right) / (Math.PI / 2)), 4);
				letters[runs] += (token.symbols() != null) ? token.symbols().size() : 0;
			}
		}
		int most = 0;
		for (int runs = 1; runs < letters.length; runs++) {
			most = (letters[runs] > letters[most]) ? runs : most;
		}
		return new Turn((4 - most) % 4, width, height);
	}

	/**
	 * The place on the upright page, in fractions of it; at least a pixel wide and high.
	 * @throws io.dromedary.document.UnusableAnswer where it does not lie on the page
	 */
	Box box(Answer.Polygon polygon) {
		List<Answer.Vertex> corners = polygon.vertices();
		if (corners == null) {
			throw VisionTrouble.malformed();
		}
		double left = corners.stream().mapToDouble(this::x).min().orElse(0);
		double right = corners.stream().mapToDouble(this::x).max().orElse(0);
		double top = corners.stream().mapToDouble(this::y).min().orElse(0);
		double bottom = corners.stream().mapToDouble(this::y).max().orElse(0);
		if (!inside((left + right) / 2) || !inside((top + bottom) / 2)) {
			throw VisionTrouble.malformed();
		}
		double wide = 1d / (sideways() ? height : width);
		double high = 1d / (sideways() ? width : height);
		double x = Math.min(Math.max(0, left), 1 - wide);
		double y = Math.min(Math.max(0, top), 1 - high);
		return new Box(x, y, Math.max(wide, Math.min(1, right) - x), Math.max(high, Math.min(1, bottom) - y));
	}

	/** The width of the upright page to its height. */
	double shape() {
		return sideways() ? (double) height / width : (double) width / height;
	}

	private boolean sideways() {
		return quarters % 2 == 1;
	}

	/** No number is not inside either. */
	private static boolean inside(double middle) {
		return middle >= -BEYOND && middle <= 1 + BEYOND;
	}

	private double x(Answer.Vertex at) {
		return switch (quarters) {
			case 1 -> 1 - at.y() / height;
			case 2 -> 1 - at.x() / width;
			case 3 -> at.y() / height;
			default -> at.x() / width;
		};
	}

	private double y(Answer.Vertex at) {
		return switch (quarters) {
			case 1 -> at.x() / width;
			case 2 -> 1 - at.y() / height;
			case 3 -> 1 - at.x() / width;
			default -> at.y() / height;
		};
	}

}

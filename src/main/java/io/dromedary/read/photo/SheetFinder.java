package io.dromedary.read.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.dromedary.read.paddle.Gray;

/**
 * Finds a light sheet that lies whole on a darker ground, seen at an angle. It says
 * nothing where any of that is not sure: a scan fills its picture, and what looks like a
 * sheet on it may be a box of a form.
 */
public final class SheetFinder {

	/** Longest side of the picture that is looked at, in pixels. */
	public static final int LONGEST = 400;

	/** A picture with a shorter side is none of a sheet. */
	private static final int SHORTEST = 80;

	/** Of the height or width of the sheet: nearer to a corner are spots of two sides. */
	private static final double NEAR_CORNER = 0.15;

	/** Of the picture. */
	private static final double LEAST_AREA = 0.25;

	/** Of the sheet: the rest is print. */
	private static final double LEAST_PAPER = 0.6;

	/** Of the spots of a side. */
	private static final double STRAIGHT = 0.9;

	/** From this slope of a side on, letters are read better where it is undone. */
	private static final double MATERIAL = 0.015;

	/** Beyond this slope it is not a sheet that somebody wanted to show. */
	private static final double MOST_SLOPE = 0.35;

	/** Grades between the sheet and what lies beside it. */
	private static final int CONTRAST = 30;

	/** Pixels on each side of an edge where they are compared. */
	private static final int ASIDE = 4;

	/** Of the spots of a side that are lighter inside than outside. */
	private static final double CLEAR = 0.85;

	/** Of the margin of the picture that may be as light as the sheet. */
	private static final double GLARE = 0.02;

	private final Gray gray;

	private final int threshold;

	private final boolean[] sheet;

	private SheetFinder(Gray gray) {
		this.gray = gray;
		this.threshold = Lightness.threshold(gray);
		this.sheet = Lightness.largest(gray, threshold);
	}

	/**
	 * The corners of the sheet, on a picture that is so many times as large.
	 * @param gray no longer than {@link #LONGEST}
	 */
	public static Optional<Corners> corners(Gray gray, double scale) {
		if (Math.min(gray.width(), gray.height()) < SHORTEST) {
			return Optional.empty();
		}
		return new SheetFinder(gray).found().map((corners) -> corners.times(scale));
	}

	private Optional<Corners> found() {
		if (glare() > GLARE) {
			return Optional.empty();
		}
		List<Edge> edges = new ArrayList<>();
		for (boolean standing : List.of(true, false)) {
			for (boolean far : List.of(false, true)) {
				List<Edge.Spot> spots = spots(standing, far);
				Edge edge = Edge.through(spots);
				if (spots.isEmpty() || edge.straight(spots) < STRAIGHT || clear(edge, spots, standing, far) < CLEAR) {
					return Optional.empty();
				}
				edges.add(edge);
			}
		}
		Corners corners = new Corners(edges.get(0).meets(edges.get(2)), edges.get(1).meets(edges.get(2)),
				edges.get(1).meets(edges.get(3)), edges.get(0).meets(edges.get(3)));
		return (material(edges) && whole(corners)) ? Optional.of(corners) : Optional.empty();
	}

	private static boolean material(List<Edge> edges) {
		double most = edges.stream().mapToDouble((edge) -> Math.abs(edge.slope())).max().orElse(0);
		return most > MATERIAL && most < MOST_SLOPE;
	}

	private boolean whole(Corners corners) {
		int paper = 0;
		for (boolean light : sheet) {
			paper += light ? 1 : 0;
		}
		double area = corners.area();
		return area > LEAST_AREA * sheet.length && paper > LEAST_PAPER * area
				&& corners.all()
					.stream()
					.allMatch((corner) -> corner.x() >= 0 && corner.y() >= 0 && corner.x() <= gray.width()
							&& corner.y() <= gray.height());
	}

	/**
	 * Where the sheet begins, looked at from a side of the picture.
	 * @param standing whether it is the left or right side, else the upper or lower one
	 * @param far whether it is the right or lower one
	 */
	private List<Edge.Spot> spots(boolean standing, boolean far) {
		int most = standing ? gray.height() : gray.width();
		List<Edge.Spot> spots = new ArrayList<>();
		for (int along = 0; along < most; along++) {
			int across = begin(along, standing, far);
			if (across >= 0) {
				spots.add(new Edge.Spot(along, between(along, across, standing, far ? 1 : -1)));
			}
		}
		int near = (int) (NEAR_CORNER * spots.size());
		return spots.subList(near, spots.size() - near);
	}

	/** Negative where there is none of it. */
	private int begin(int along, boolean standing, boolean far) {
		int most = standing ? gray.width() : gray.height();
		for (int step = 0; step < most; step++) {
			int across = far ? most - 1 - step : step;
			if (sheet[index(along, across, standing)]) {
				return across;
			}
		}
		return -1;
	}

	/**
	 * Where the grade passes the threshold on the way to the pixel outside of this one.
	 */
	private double between(int along, int across, boolean standing, int outwards) {
		int most = standing ? gray.width() : gray.height();
		int outside = across + outwards;
		if (outside < 0 || outside >= most) {
			return across;
		}
		double light = grade(along, across, standing);
		double step = light - grade(along, outside, standing);
		return across + ((step > 0) ? outwards * (light - threshold) / step : 0);
	}

	private int index(int along, int across, boolean standing) {
		return standing ? along * gray.width() + across : across * gray.width() + along;
	}

	/** Share of the spots where the sheet is lighter than the ground beside it. */
	private double clear(Edge edge, List<Edge.Spot> spots, boolean standing, boolean far) {
		int most = standing ? gray.width() : gray.height();
		int clear = 0;
		for (Edge.Spot spot : spots) {
			int at = (int) Math.round(edge.at(spot.along()));
			int inside = at + (far ? -ASIDE : ASIDE);
			int outside = at + (far ? ASIDE : -ASIDE);
			clear += (Math.min(inside, outside) >= 0 && Math.max(inside, outside) < most
					&& grade(spot.along(), inside, standing) > CONTRAST + grade(spot.along(), outside, standing)) ? 1
							: 0;
		}
		return (double) clear / Math.max(1, spots.size());
	}

	private int grade(int along, int across, boolean standing) {
		return gray.pixels()[index(along, across, standing)] & 0xff;
	}

	/** Share of the outermost pixels of the picture that are light. */
	private double glare() {
		int light = 0;
		for (int x = 0; x < gray.width(); x++) {
			light += light(x, 0) + light(x, gray.height() - 1);
		}
		for (int y = 0; y < gray.height(); y++) {
			light += light(0, y) + light(gray.width() - 1, y);
		}
		return light / (2.0 * (gray.width() + gray.height()));
	}

	private int light(int x, int y) {
		return (grade(y, x, true) > threshold) ? 1 : 0;
	}

}

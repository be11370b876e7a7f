package io.dromedary.read.photo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A side of a sheet: across = slope * along + offset, where along runs down a side that
 * stands, and to the right on one that lies.
 */
record Edge(double slope, double offset) {

	/** Of the points of a side, those that lie best. */
	private static final double BEST = 0.8;

	private static final int ROUNDS = 4;

	/** Pixels that a point of a straight side may lie beside it. */
	private static final double BESIDE = 1.5;

	/** A place on a side. */
	record Spot(int along, double across) {
	}

	/** Through most of the spots: a thumb or a dog-ear draws none of it aside. */
	static Edge through(List<Spot> spots) {
		Edge edge = fit(spots);
		for (int round = 0; round < ROUNDS; round++) {
			Edge last = edge;
			List<Spot> sorted = new ArrayList<>(spots);
			sorted.sort(Comparator.comparingDouble(last::distance));
			edge = fit(sorted.subList(0, (int) Math.ceil(BEST * sorted.size())));
		}
		return edge;
	}

	/** Least squares. */
	private static Edge fit(List<Spot> spots) {
		double along = spots.stream().mapToInt(Spot::along).average().orElse(0);
		double across = spots.stream().mapToDouble(Spot::across).average().orElse(0);
		double product = 0;
		double square = 0;
		for (Spot spot : spots) {
			product += (spot.along - along) * (spot.across - across);
			square += (spot.along - along) * (spot.along - along);
		}
		double slope = (square > 0) ? product / square : 0;
		return new Edge(slope, across - slope * along);
	}

	double at(double along) {
		return slope * along + offset;
	}

	private double distance(Spot spot) {
		return Math.abs(at(spot.along) - spot.across);
	}

	/** Share of the spots that lie on it. */
	double straight(List<Spot> spots) {
		return (double) spots.stream().filter((spot) -> distance(spot) <= BESIDE).count() / spots.size();
	}

	/** Where this side, which stands, meets one that lies. */
	Corners.Point meets(Edge lying) {
		double y = (lying.slope * offset + lying.offset) / (1 - slope * lying.slope);
		return new Corners.Point(at(y), y);
	}

}

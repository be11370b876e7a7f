package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.dromedary.document.Box;

/** Segments that stand beside each other, from left to right. */
final class Row {

	private final List<Segment> segments = new ArrayList<>();

	/** Around all segments; asked for again and again. */
	private Box box = Box.around(List.of());

	void add(Segment segment) {
		segments.add(segment);
		box = Box.around(segments.stream().map(Segment::box).toList());
		segments.sort(Comparator.comparingDouble((Segment each) -> each.box().x()));
	}

	/**
	 * Whether the segment stands on this line: judged by its nearest neighbour, for lines
	 * of a scan may rise or fall.
	 */
	boolean holds(Segment segment) {
		Segment nearest = segments.get(0);
		for (Segment each : segments) {
			nearest = (gap(each.box(), segment.box()) < gap(nearest.box(), segment.box())) ? each : nearest;
		}
		return beside(nearest.box(), segment.box());
	}

	private static double gap(Box one, Box other) {
		return Math.max(one.x(), other.x()) - Math.min(one.right(), other.right());
	}

	private static boolean beside(Box one, Box other) {
		double shared = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
		boolean overlapping = gap(one, other) < -0.5 * Math.min(one.width(), other.width());
		return shared > 0.5 * Math.min(one.height(), other.height()) && !overlapping;
	}

	List<Segment> segments() {
		return segments;
	}

	Box box() {
		return box;
	}

	String text() {
		var text = new StringBuilder();
		segments.forEach((segment) -> text.append(segment.text()).append(' '));
		return text.toString().strip();
	}

	@Override
	public String toString() {
		return "Row[" + segments.size() + " segments]";
	}

}

package io.dromedary.extract;

import io.dromedary.document.Box;

/**
 * A label found on the page.
 *
 * @param from first character in the segment's text
 * @param to behind the last
 */
record LabelHit(Label label, Segment segment, int from, int to) {

	Box box() {
		return segment.box(from, to);
	}

	boolean overlaps(LabelHit other) {
		return segment == other.segment && from < other.to && other.from < to;
	}

	int length() {
		return to - from;
	}

	@Override
	public String toString() {
		return "LabelHit[" + label.joined() + "]";
	}

}

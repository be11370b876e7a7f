package io.dromedary.extract;

/** A piece of a segment's text that may be a value, and where it stands in that text. */
record Span(String text, int from, int to) {

	@Override
	public String toString() {
		return "Span[" + from + ", " + to + "]";
	}

}

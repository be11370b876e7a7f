package io.dromedary.value;

/**
 * A piece of a text that may be a value, and where it stands in that text.
 *
 * @param from first character
 * @param to behind the last
 */
public record Span(String text, int from, int to) {

	public boolean overlaps(Span other) {
		return from < other.to && other.from < to;
	}

	/** The same piece of a text that begins earlier. */
	public Span shifted(int by) {
		return new Span(text, from + by, to + by);
	}

	@Override
	public String toString() {
		return "Span[" + from + ", " + to + "]";
	}

}

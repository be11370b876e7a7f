package io.dromedary.document;

import java.util.List;

/**
 * A value that a document carries as data.
 *
 * @param row of its table, from 0; 0 for what stands once
 * @param text as the element says it
 * @param path of the element, see {@link XmlElement#path}
 * @param boxes where the page shows it; empty where it does not
 */
public record Datum(Term term, int row, String text, String path, List<Box> boxes) {

	public Datum {
		boxes = List.copyOf(boxes);
	}

	/** What it is to a field that takes it. */
	public Evidence on(int page) {
		return new XmlElement(page, text, boxes, path);
	}

	@Override
	public String toString() {
		return "Datum[" + term.word() + ", " + path + "]";
	}

}

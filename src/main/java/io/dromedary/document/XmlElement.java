package io.dromedary.document;

import java.util.List;

/**
 * A value that the document carries as data. It is exact, whatever is printed.
 *
 * @param page on which it is shown, from 1
 * @param quote the text of the element
 * @param boxes around the words that show it; empty where no page shows it
 * @param path XPath of the element without name spaces, such as
 * {@code /Invoice/InvoiceLine[2]/ID}
 */
public record XmlElement(int page, String quote, List<Box> boxes, String path) implements Evidence {

	public XmlElement {
		boxes = List.copyOf(boxes);
	}

	@Override
	public String toString() {
		return "XmlElement[" + path + "]";
	}

}

package io.dromedary.read.office;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.dromedary.guard.Watch;
import io.dromedary.read.sheet.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A part written in XML, from its beginning to its end. A document type is refused: no
 * office program writes one, and it defines entities that grow or lie elsewhere.
 */
final class XmlPart implements AutoCloseable {

	private static final int DEEPEST = 1000;

	private static final XMLInputFactory FACTORY = factory();

	private final InputStream bytes;

	private final XMLStreamReader reader;

	private int depth;

	private int event;

	private XmlPart(InputStream bytes, XMLStreamReader reader) {
		this.bytes = bytes;
		this.reader = reader;
	}

	/** That of the JDK, whatever else is on the class path. */
	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
		return factory;
	}

	static XmlPart of(InputStream bytes) throws IOException {
		try {
			return new XmlPart(bytes, FACTORY.createXMLStreamReader(bytes));
		}
		catch (XMLStreamException ex) {
			throw new IOException("the XML of a part is damaged");
		}
	}

	/**
	 * Goes on to the next beginning or end of an element, or to text; false at the end.
	 */
	boolean next() throws IOException {
		try {
			while (reader.hasNext()) {
				Watch.check();
				event = reader.next();
				switch (event) {
					case XMLStreamConstants.START_ELEMENT -> {
						if (++depth > DEEPEST) {
							throw Flow.full();
						}
						return true;
					}
					case XMLStreamConstants.END_ELEMENT -> {
						depth--;
						return true;
					}
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
						return true;
					}
					case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
						throw new IOException("a part has a document type");
					default -> {
						// comments and instructions
					}
				}
			}
			return false;
		}
		catch (XMLStreamException ex) {
			throw new IOException("the XML of a part is damaged");
		}
	}

	/** Whether an element begins here. */
	boolean starts() {
		return event == XMLStreamConstants.START_ELEMENT;
	}

	boolean starts(String name) {
		return starts() && is(name);
	}

	boolean ends() {
		return event == XMLStreamConstants.END_ELEMENT;
	}

	boolean ends(String name) {
		return ends() && is(name);
	}

	private boolean is(String name) {
		return reader.getLocalName().equals(name);
	}

	/** Of the element, without its prefix. */
	String name() {
		return reader.getLocalName();
	}

	/** How deep: that of an element that begins is one more than that of its end. */
	int depth() {
		return depth;
	}

	/** The text here. */
	String characters() {
		return reader.getText();
	}

	/** An attribute of the element that begins, by its name without prefix. */
	@Nullable String get(String attribute) {
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			if (reader.getAttributeLocalName(i).equals(attribute)) {
				return reader.getAttributeValue(i);
			}
		}
		return null;
	}

	String get(String attribute, String otherwise) {
		String value = get(attribute);
		return (value != null) ? value : otherwise;
	}

	/** A whole number; the other where it is none. */
	int number(String attribute, int otherwise) {
		String value = get(attribute);
		return (value != null && value.matches("-?\\d{1,9}")) ? Integer.parseInt(value) : otherwise;
	}

	/** Whether it says that something holds; so it does where it says nothing else. */
	boolean on() {
		return !get("val", "1").matches("0|false|off|none");
	}

	/** Whether an attribute is there and true. */
	boolean is(String attribute, boolean otherwise) {
		String value = get(attribute);
		return (value != null) ? value.matches("1|true|on") : otherwise;
	}

	/** Leaves the element that begins here out, with all that is in it. */
	void skip() throws IOException {
		leave(depth);
	}

	/** Goes to the end of the element that began at this depth. */
	void leave(int open) throws IOException {
		while (depth >= open && next()) {
			// goes on
		}
	}

	/** All the text in the element that begins here, up to its end. */
	String text() throws IOException {
		int open = depth;
		StringBuilder text = new StringBuilder();
		while (next() && depth >= open) {
			if (!starts() && !ends()) {
				text.append(characters());
				if (text.length() > Flow.MOST_CHARACTERS) {
					throw Flow.full();
				}
			}
		}
		return text.toString();
	}

	@Override
	public void close() throws IOException {
		try {
			reader.close();
		}
		catch (XMLStreamException ex) {
			// it was read
		}
		bytes.close();
	}

}

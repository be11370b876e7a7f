package io.dromedary.read.xml;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.stax.StAXSource;

import io.dromedary.guard.Watch;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import org.jspecify.annotations.Nullable;

/**
 * A part written in XML, from its beginning to its end. A document type is refused: no
 * office program writes one, and it defines entities that grow or lie elsewhere.
 */
public final class XmlPart implements AutoCloseable {

	private static final int DEEPEST = 1000;

	/** Name spaces that hold at one place: each name is looked up in all of them. */
	private static final int MOST_NAMESPACES = 2000;

	/** Of one text. */
	private static final int MOST_CHARACTERS = 10_000_000;

	private static final XMLInputFactory FACTORY = factory();

	private final InputStream bytes;

	private final XMLStreamReader reader;

	private int depth;

	private int namespaces;

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

	public static XmlPart of(InputStream bytes) throws IOException {
		try {
			return new XmlPart(bytes, FACTORY.createXMLStreamReader(XmlLetters.of(new Declarations(bytes))));
		}
		catch (XMLStreamException ex) {
			throw new IOException("the XML of a part is damaged");
		}
	}

	/**
	 * Goes on to the next beginning or end of an element, or to text; false at the end.
	 */
	public boolean next() throws IOException {
		try {
			while (reader.hasNext()) {
				Watch.check();
				event = reader.next();
				switch (event) {
					case XMLStreamConstants.START_ELEMENT -> {
						namespaces += reader.getNamespaceCount();
						if (++depth > DEEPEST || namespaces > MOST_NAMESPACES) {
							throw full();
						}
						return true;
					}
					case XMLStreamConstants.END_ELEMENT -> {
						namespaces -= reader.getNamespaceCount();
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

	/**
	 * All of it for a stylesheet, before anything was read of it. Neither depth nor name
	 * spaces are bounded then.
	 */
	public Source source() throws IOException {
		try {
			return new StAXSource(reader);
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("the XML of a part was read already");
		}
	}

	/** Whether an element begins here. */
	public boolean starts() {
		return event == XMLStreamConstants.START_ELEMENT;
	}

	public boolean starts(String name) {
		return starts() && is(name);
	}

	public boolean ends() {
		return event == XMLStreamConstants.END_ELEMENT;
	}

	public boolean ends(String name) {
		return ends() && is(name);
	}

	private boolean is(String name) {
		return reader.getLocalName().equals(name);
	}

	/** Of the element, without its prefix. */
	public String name() {
		return reader.getLocalName();
	}

	/** Name space of the element; empty where it has none. */
	public String namespace() {
		String uri = reader.getNamespaceURI();
		return (uri != null) ? uri : "";
	}

	/** How deep: that of an element that begins is one more than that of its end. */
	public int depth() {
		return depth;
	}

	/** The text here. */
	public String characters() {
		return reader.getText();
	}

	/** An attribute of the element that begins, by its name without prefix. */
	public @Nullable String get(String attribute) {
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			if (reader.getAttributeLocalName(i).equals(attribute)) {
				return reader.getAttributeValue(i);
			}
		}
		return null;
	}

	public String get(String attribute, String otherwise) {
		String value = get(attribute);
		return (value != null) ? value : otherwise;
	}

	/** A whole number; the other where it is none. */
	public int number(String attribute, int otherwise) {
		String value = get(attribute);
		return (value != null && value.matches("-?\\d{1,9}")) ? Integer.parseInt(value) : otherwise;
	}

	/** Whether it says that something holds; so it does where it says nothing else. */
	public boolean on() {
		return !get("val", "1").matches("0|false|off|none");
	}

	/** Whether an attribute is there and true. */
	public boolean is(String attribute, boolean otherwise) {
		String value = get(attribute);
		return (value != null) ? value.matches("1|true|on") : otherwise;
	}

	/** Leaves the element that begins here out, with all that is in it. */
	public void skip() throws IOException {
		leave(depth);
	}

	/** Goes to the end of the element that began at this depth. */
	public void leave(int open) throws IOException {
		while (depth >= open && next()) {
			// goes on
		}
	}

	/** All the text in the element that begins here, up to its end. */
	public String text() throws IOException {
		int open = depth;
		StringBuilder text = new StringBuilder();
		while (next() && depth >= open) {
			if (!starts() && !ends()) {
				text.append(characters());
				if (text.length() > MOST_CHARACTERS) {
					throw full();
				}
			}
		}
		return text.toString();
	}

	private static UnreadableDocument full() {
		return new UnreadableDocument(Sentence.of("read.sheet-full"));
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

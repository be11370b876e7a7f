package io.dromedary.read.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.read.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/** An element of an invoice, by its name without prefix, with all that is in it. */
final class Element {

	/** An invoice of ten thousand items has less than half of it. */
	private static final int MOST = 500_000;

	private static final Set<String> ATTRIBUTES = Set.of("schemeID", "currencyID", "unitCode");

	/** xs:decimal, as long as amounts are. */
	private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})");

	/** Files in base64: they are no text. */
	private static final Set<String> FILES = Set.of("Attachment", "EmbeddedDocumentBinaryObject",
			"AttachmentBinaryObject", "IncludedBinaryObject");

	private final String name;

	private final String namespace;

	private final @Nullable Element parent;

	private final Map<String, String> attributes = new TreeMap<>();

	private final List<Element> children = new ArrayList<>();

	/** How many children have a name. */
	private final Map<String, Integer> alike = new HashMap<>();

	/** Among those of its name in its parent, from 1. */
	private int position = 1;

	private String text = "";

	private Element(String name, String namespace, @Nullable Element parent) {
		this.name = name;
		this.namespace = namespace;
		this.parent = parent;
	}

	/**
	 * The root of a file.
	 * @throws IOException where it is not well-formed
	 */
	static Element root(InputStream bytes) throws IOException {
		try (XmlPart in = XmlPart.of(bytes)) {
			Element root = null;
			Element now = null;
			StringBuilder text = new StringBuilder();
			int count = 0;
			while (in.next()) {
				if (in.starts()) {
					if (++count > MOST) {
						throw new UnreadableDocument(Sentence.of("read.sheet-full"));
					}
					now = begin(in, now);
					root = (root != null) ? root : now;
					text.setLength(0);
				}
				else if (in.ends() && now != null) {
					now.text = now.children.isEmpty() ? text.toString().strip() : "";
					now = now.parent;
				}
				else if (now != null && !FILES.contains(now.name)) {
					text.append(in.characters());
				}
			}
			if (root == null) {
				throw new IOException("there is no element");
			}
			return root;
		}
	}

	private static Element begin(XmlPart in, @Nullable Element parent) {
		Element element = new Element(in.name(), in.namespace(), parent);
		for (String attribute : ATTRIBUTES) {
			String value = in.get(attribute);
			if (value != null) {
				element.attributes.put(attribute, value.strip());
			}
		}
		if (parent != null) {
			parent.children.add(element);
			element.position = parent.alike.merge(element.name, 1, Integer::sum);
		}
		return element;
	}

	String name() {
		return name;
	}

	/** Its name space; empty where it has none. */
	String namespace() {
		return namespace;
	}

	/** What it says, without the blanks around; empty where it holds elements. */
	String text() {
		return text;
	}

	/** Empty where there is none. */
	String attribute(String name) {
		return attributes.getOrDefault(name, "");
	}

	/**
	 * The elements at a path of names; at each step several may stand, parted by
	 * {@code |}.
	 */
	Stream<Element> all(String path) {
		int end = path.indexOf('/');
		Set<String> names = Set.of(((end < 0) ? path : path.substring(0, end)).split("\\|"));
		Stream<Element> found = children.stream().filter((child) -> names.contains(child.name));
		return (end < 0) ? found : found.flatMap((child) -> child.all(path.substring(end + 1)));
	}

	/** All that are in it. */
	Stream<Element> all() {
		return children.stream();
	}

	/** The first of them, if it is there. */
	Optional<Element> first(String path) {
		return all(path).findFirst();
	}

	/** The first of them that says something. */
	Optional<Element> value(String path) {
		return all(path).filter((element) -> !element.text.isEmpty()).findFirst();
	}

	/** What it says there; empty where nothing. */
	String text(String path) {
		return value(path).map(Element::text).orElse("");
	}

	/**
	 * A text as a number. None has an exponent: to add one to 1E20000000 takes a minute.
	 * @throws NumberFormatException where it is none
	 */
	static BigDecimal number(String text) {
		if (!DECIMAL.matcher(text).matches()) {
			throw new NumberFormatException("no decimal number");
		}
		return new BigDecimal(text);
	}

	/** XPath without name spaces, with positions where several have the same name. */
	String path() {
		if (parent == null) {
			return "/" + name;
		}
		boolean one = parent.alike.getOrDefault(name, 1) == 1;
		return parent.path() + "/" + name + (one ? "" : "[" + position + "]");
	}

	@Override
	public String toString() {
		return "Element[" + name + "]";
	}

}

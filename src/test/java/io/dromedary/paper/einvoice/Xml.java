package io.dromedary.paper.einvoice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An element: {@code Xml.of("cbc:ID", "17")}. Before its name stands the key of its name
 * space, whatever its prefix will be; without one it belongs to none.
 */
final class Xml {

	private final String name;

	private final Map<String, String> attributes = new LinkedHashMap<>();

	private final List<Xml> children = new ArrayList<>();

	private String text = "";

	private Xml(String name) {
		this.name = name;
	}

	/**
	 * An element with its content in order.
	 * @param content elements, collections of them, or one text; null is left out
	 */
	static Xml of(String name, @Nullable Object... content) {
		Xml element = new Xml(name);
		for (Object part : content) {
			element.add(part);
		}
		return element;
	}

	/** The same, but none where nothing is in it. */
	static @Nullable Xml full(String name, @Nullable Object... content) {
		Xml element = of(name, content);
		return (element.children.isEmpty() && element.text.isEmpty()) ? null : element;
	}

	private void add(@Nullable Object part) {
		if (part instanceof Xml child) {
			children.add(child);
		}
		else if (part instanceof Collection<?> several) {
			several.forEach(this::add);
		}
		else if (part != null) {
			text = part.toString();
		}
	}

	Xml with(String attribute, String value) {
		attributes.put(attribute, value);
		return this;
	}

	String name() {
		return name;
	}

	/** Of its name space; empty where it has none. */
	String key() {
		return name.contains(":") ? name.substring(0, name.indexOf(':')) : "";
	}

	String localName() {
		return name.substring(name.indexOf(':') + 1);
	}

	Map<String, String> attributes() {
		return attributes;
	}

	List<Xml> children() {
		return children;
	}

	String text() {
		return text;
	}

	@Override
	public String toString() {
		return name;
	}

}

package io.dromedary.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header of a mail or of a part of one (RFC 5322, section 2.2; RFC 2045). Of fields
 * that come more than once the first counts.
 */
final class MimeHead {

	private final List<Field> fields = new ArrayList<>();

	/**
	 * @param name in any case
	 * @param value each byte a character, without line breaks
	 */
	void add(String name, String value) {
		fields.add(new Field(name.toLowerCase(Locale.ROOT), new StringBuilder(value)));
	}

	/** A line that belongs to the last field. */
	void extend(String value) {
		fields.get(fields.size() - 1).value().append(value);
	}

	boolean isEmpty() {
		return fields.isEmpty();
	}

	/** Whether any field says what kind of part this is. */
	boolean describes() {
		return fields.stream().anyMatch((field) -> field.name().startsWith("content-"));
	}

	boolean has(String name) {
		return raw(name).isPresent();
	}

	/** A field as it came, each byte a character. */
	Optional<String> raw(String name) {
		return fields.stream()
			.filter((field) -> field.name().equals(name))
			.map((field) -> field.value().toString().strip())
			.filter((value) -> !value.isEmpty())
			.findFirst();
	}

	/** A field as people read it. */
	Optional<String> text(String name) {
		return raw(name).map(HeaderText::decode).map(String::strip).filter((text) -> !text.isEmpty());
	}

	MimeField field(String name) {
		return MimeField.of(raw(name).orElse(""));
	}

	/**
	 * The declared type in lower case, {@code type/subtype}.
	 * @param usual of a part that declares none, or none that can be understood
	 */
	String type(String usual) {
		String type = field("content-type").value().replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
		return type.matches("[^/;,\"]+/[^/;,\"]+") ? type : usual;
	}

	/** {@code attachment}, {@code inline} or empty. */
	String disposition() {
		return field("content-disposition").value().strip().toLowerCase(Locale.ROOT);
	}

	/** As the sender named it, without any folder; empty where it has no name. */
	String fileName() {
		String given = field("content-disposition").parameter("filename")
			.or(() -> field("content-type").parameter("name"))
			.or(() -> field("content-disposition").parameter("name"))
			.or(() -> field("content-type").parameter("filename"))
			.orElse("");
		return Names.safe(given);
	}

	/** Without its angle brackets; empty where it has none. */
	String contentId() {
		return raw("content-id").map((id) -> id.replaceAll("[<>\\s]", "")).orElse("");
	}

	/** In lower case. */
	String encoding() {
		return raw("content-transfer-encoding").map((value) -> value.split("[;\\s]", 2)[0].replace("\"", ""))
			.orElse("")
			.toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return "MimeHead";
	}

	private record Field(String name, StringBuilder value) {
	}

}

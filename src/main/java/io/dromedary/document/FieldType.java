package io.dromedary.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A field of a document type.
 *
 * @param name of the field, the column and the key in every delivery
 * @param description also the instruction to the model
 * @param key whether a missing or uncertain value sends the document to review
 * @param required whether a missing value is a finding even where the field is no key
 * field
 * @param labels words printed beside or above the value, in any language, the most
 * telling first
 * @param pattern RE2 expression that the whole normalised value must match; null for none
 * @param titles what people see instead of the name, by language; under {@code any} for
 * all languages
 */
public record FieldType(String name, FieldKind kind, String description, boolean key, boolean required,
		List<String> labels, @Nullable String pattern, Map<String, String> titles) {

	public FieldType {
		labels = List.copyOf(labels);
		titles = Map.copyOf(titles);
	}

	/** A field that is shown by its name. */
	public FieldType(String name, FieldKind kind, String description, boolean key, boolean required,
			List<String> labels, @Nullable String pattern) {
		this(name, kind, description, key, required, labels, pattern, Map.of());
	}

	/** What people see; made of the name where the type file says nothing. */
	public String title(Locale locale) {
		return Titles.of(name, titles, locale);
	}

}

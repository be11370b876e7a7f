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
 * @param role what it means to the rules; null where no rule is to know it
 * @param party whose field it is, such as {@code seller}: a field of kind name opens the
 * block of that party, and the values in the block belong to its fields; null for none
 * @param term what it takes from documents that carry data; null for nothing
 */
public record FieldType(String name, FieldKind kind, String description, boolean key, boolean required,
		List<String> labels, @Nullable String pattern, Map<String, String> titles, @Nullable Role role,
		@Nullable String party, @Nullable Term term) {

	public FieldType {
		labels = List.copyOf(labels);
		titles = Map.copyOf(titles);
	}

	/** Fields differ in their names: long lists of labels need not be gone through. */
	@Override
	public int hashCode() {
		return name.hashCode();
	}

	/** A field that means nothing to the rules. */
	public FieldType(String name, FieldKind kind, String description, boolean key, boolean required,
			List<String> labels, @Nullable String pattern, Map<String, String> titles) {
		this(name, kind, description, key, required, labels, pattern, titles, null, null, null);
	}

	/** A field that is shown by its name. */
	public FieldType(String name, FieldKind kind, String description, boolean key, boolean required,
			List<String> labels, @Nullable String pattern) {
		this(name, kind, description, key, required, labels, pattern, Map.of());
	}

	/**
	 * Whether only data says it: it names a term and no label, so nobody looks for it on
	 * paper unless it must be there.
	 */
	public boolean carried() {
		return term != null && labels.isEmpty() && !key && !required;
	}

	/** The same field in that role. */
	public FieldType as(Role role) {
		return new FieldType(name, kind, description, key, required, labels, pattern, titles, role, party, term);
	}

	/** The same field as one of that party. */
	public FieldType of(String party) {
		return new FieldType(name, kind, description, key, required, labels, pattern, titles, role, party, term);
	}

	/** Whether its value follows from other fields. */
	public boolean derived() {
		return role != null && role.derived();
	}

	/** Whether it may be looked for in print. */
	public boolean inPrint() {
		return !derived() && !carried();
	}

	/** What people see; made of the name where the type file says nothing. */
	public String title(Locale locale) {
		return Titles.of(name, titles, locale);
	}

}

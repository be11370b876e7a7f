package io.dromedary.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a document type beside its item table, of which documents that carry data
 * fill the rows.
 *
 * @param name the key in every delivery, and behind that of the type the name of the
 * database table
 * @param columns each with a term
 * @param titles what people see instead of the name, by language; under {@code any} for
 * all languages
 */
public record Table(String name, List<FieldType> columns, Map<String, String> titles) {

	public Table {
		columns = List.copyOf(columns);
		titles = Map.copyOf(titles);
	}

	/** What people see; made of the name where the type file says nothing. */
	public String title(Locale locale) {
		return Titles.of(name, titles, locale);
	}

	/** The column that takes a term. */
	public Optional<FieldType> column(Term term) {
		return columns.stream().filter((column) -> column.term() == term).findFirst();
	}

	@Override
	public String toString() {
		return "Table[" + name + "]";
	}

}

package io.dromedary.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.dromedary.document.Candidate;
import io.dromedary.document.Datum;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Page;
import io.dromedary.document.Table;
import io.dromedary.document.Transcript;

/**
 * Takes the fields of a document from the data that it carries, where the type file names
 * their terms.
 */
final class EmbeddedFieldFinder implements FieldFinder {

	@Override
	public Finder finder() {
		return Finder.EMBEDDED;
	}

	@Override
	public boolean waits() {
		return false;
	}

	/** Whether a document carries data. */
	static boolean concerns(Transcript transcript) {
		return transcript.pages().stream().anyMatch((page) -> !page.data().isEmpty());
	}

	/** Whether fields of a type stand in such data. */
	static boolean concerns(DocumentType type) {
		return type.fields().stream().anyMatch((field) -> field.term() != null);
	}

	@Override
	public Found find(Transcript transcript, DocumentType type) {
		Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
		Map<Integer, Map<String, Candidate>> rows = new TreeMap<>();
		for (Page page : transcript.pages()) {
			for (Datum datum : page.data()) {
				named(type.fields(), datum).ifPresent((field) -> candidates.computeIfAbsent(field.name(), (name) -> {
					var one = new ArrayList<Candidate>();
					one.add(candidate(field, datum, page));
					return one;
				}));
				named(type.lines(), datum)
					.ifPresent((column) -> rows.computeIfAbsent(datum.row(), (row) -> new LinkedHashMap<>())
						.putIfAbsent(column.name(), candidate(column, datum, page)));
			}
		}
		return new Found(candidates, List.copyOf(rows.values()), List.of());
	}

	/**
	 * The rows of the tables of a type beside that of items, by name; those that are
	 * there.
	 */
	static Map<String, List<Map<String, Candidate>>> tables(Transcript transcript, DocumentType type) {
		Map<String, List<Map<String, Candidate>>> tables = new LinkedHashMap<>();
		for (Table table : type.tables()) {
			Map<Integer, Map<String, Candidate>> rows = new TreeMap<>();
			for (Page page : transcript.pages()) {
				for (Datum datum : page.data()) {
					named(table.columns(), datum)
						.ifPresent((column) -> rows.computeIfAbsent(datum.row(), (row) -> new LinkedHashMap<>())
							.putIfAbsent(column.name(), candidate(column, datum, page)));
				}
			}
			if (!rows.isEmpty()) {
				tables.put(table.name(), List.copyOf(rows.values()));
			}
		}
		return tables;
	}

	private static Optional<FieldType> named(List<FieldType> fields, Datum datum) {
		return fields.stream().filter((field) -> field.term() == datum.term()).findFirst();
	}

	private static Candidate candidate(FieldType field, Datum datum, Page page) {
		return new Candidate(field.name(), datum.text(), datum.on(page.number()), Finder.EMBEDDED, 1);
	}

}

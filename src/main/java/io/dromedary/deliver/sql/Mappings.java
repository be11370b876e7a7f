package io.dromedary.deliver.sql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import io.dromedary.deliver.Columns;
import io.dromedary.document.BrokenFile;
import io.dromedary.document.Cell;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.FieldType;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Shelf;

/** The files of {@code routes/mappings/} that are in force. */
class Mappings implements Shelf {

	/** What can be said of each document besides its fields. */
	static final Set<String> OWN = own();

	static final String ROW = "line_no";

	private final Map<String, Mapping> byFile = new ConcurrentHashMap<>();

	/** Files that are there and have no version in force. */
	private final Set<String> broken = ConcurrentHashMap.newKeySet();

	private final DocumentTypes types;

	Mappings(DocumentTypes types) {
		this.types = types;
	}

	private static Set<String> own() {
		Set<String> own = new TreeSet<>(Columns.OWN);
		own.remove(ROW);
		own.add("type");
		return Set.copyOf(own);
	}

	@Override
	public String folder() {
		return "mappings";
	}

	@Override
	public String ending() {
		return ".sql";
	}

	@Override
	public Contents put(String fileName, String text) throws BrokenFile {
		broken.add(fileName);
		Mapping mapping = Mapping.parse(fileName, text);
		for (Mapping.Section section : mapping.sections()) {
			Set<String> unknown = unknown(mapping.name(), section);
			if (!unknown.isEmpty()) {
				String first = unknown.iterator().next();
				int at = Math.max(0, text.indexOf(text.contains(":" + first) ? ":" + first : first));
				int line = (int) text.substring(0, at).chars().filter((c) -> c == '\n').count() + 1;
				// a type that has it may come later
				throw BrokenFile.passing(Sentence.of("deliver.sql.unknown", fileName, String.join(", ", unknown)), line,
						at - text.substring(0, at).lastIndexOf('\n'));
			}
		}
		byFile.put(fileName, mapping);
		broken.remove(fileName);
		return new Contents(List.of(mapping.name()), "", true);
	}

	/** A table that nobody has would never be written, and nobody would hear of it. */
	private Set<String> unknown(String target, Mapping.Section section) {
		Collection<DocumentType> asked = asked(target);
		boolean table = section.ofDocument() || section.rows().equals(Cell.LINES)
				|| asked.stream().anyMatch((type) -> Columns.tables(type).containsKey(section.rows()));
		Set<String> unknown = new TreeSet<>(table ? section.names() : Set.of(section.rows()));
		unknown.removeAll(table ? known(asked, section) : Set.of());
		return unknown;
	}

	/** The types that name the target; all where none does. */
	private Collection<DocumentType> asked(String target) {
		List<DocumentType> named = types.all().stream().filter((type) -> type.goesTo(target)).toList();
		return named.isEmpty() ? types.all() : named;
	}

	private static Set<String> known(Collection<DocumentType> asked, Mapping.Section section) {
		Set<String> known = new TreeSet<>(OWN);
		asked.forEach((type) -> type.fields().forEach((field) -> known.add(Columns.of(field.name()))));
		if (!section.ofDocument()) {
			known.add(ROW);
			asked.forEach(
					(type) -> columns(type, section.rows()).forEach((field) -> known.add(Columns.of(field.name()))));
		}
		return known;
	}

	static List<FieldType> columns(DocumentType type, String rows) {
		return Columns.tables(type).getOrDefault(rows, List.of());
	}

	@Override
	public void remove(String fileName) {
		byFile.remove(fileName);
		broken.remove(fileName);
	}

	@Override
	public boolean holds(String fileName) {
		return byFile.containsKey(fileName);
	}

	/**
	 * That of a target; empty where it has none.
	 * @throws ServiceUnavailable where there is a file that cannot be used: no document
	 * goes into other tables instead
	 */
	Optional<Mapping> of(String target) {
		String file = target + ending();
		Mapping known = byFile.get(file);
		if (known == null && broken.contains(file)) {
			throw new ServiceUnavailable(new Service(Service.Kind.TARGET, target),
					Sentence.of("deliver.sql.broken", file));
		}
		return Optional.ofNullable(known);
	}

}

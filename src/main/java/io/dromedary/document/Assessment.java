package io.dromedary.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Collections;

import org.jspecify.annotations.Nullable;

/**
 * The checked fields and what is doubtful about them.
 *
 * @param fields by name, in the order of the document type; a field that was not found is
 * left out
 * @param lines the rows of the item table
 * @param tables the rows of the other tables of the type, by name
 */
public record Assessment(Extraction extraction, Map<String, Field> fields, List<Map<String, Field>> lines,
		List<Finding> findings, Map<String, List<Map<String, Field>>> tables) {

	public Assessment {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
		lines = List.copyOf(lines);
		findings = List.copyOf(findings);
		tables = Map.copyOf(tables);
	}

	/** Of a document with no other table than that of items. */
	public Assessment(Extraction extraction, Map<String, Field> fields, List<Map<String, Field>> lines,
			List<Finding> findings) {
		this(extraction, fields, lines, findings, Map.of());
	}

	/** The rows of a table of the type; none where the document has none. */
	public List<Map<String, Field>> table(String name) {
		return tables.getOrDefault(name, List.of());
	}

	/** What it is about. */
	public Document document() {
		return extraction.transcript().document();
	}

	/** Name of the document type; null where none is known. */
	public @Nullable String type() {
		return extraction.type();
	}

	/** Whether a person must look before anything is delivered. */
	public boolean doubtful() {
		return findings.stream().anyMatch((finding) -> finding.severity() != Finding.Severity.NOTE);
	}

	@Override
	public String toString() {
		return "Assessment[" + document().id() + ", " + findings.size() + " findings]";
	}

}

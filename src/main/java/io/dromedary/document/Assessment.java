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
 */
public record Assessment(Extraction extraction, Map<String, Field> fields, List<Map<String, Field>> lines,
		List<Finding> findings) {

	public Assessment {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
		lines = List.copyOf(lines);
		findings = List.copyOf(findings);
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

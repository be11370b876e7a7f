package io.dromedary.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.dromedary.document.Cell;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Sentence;

/**
 * Refuses corrections of fields that a document type does not have, and values longer
 * than any.
 */
final class Names {

	/** More is no name; it is left out of the sentence. */
	private static final int LONGEST = 64;

	/** In characters; no line of a document that is looked at is longer. */
	private static final int LONGEST_VALUE = 5_000;

	private Names() {
	}

	static void check(DocumentType type, Corrections corrections) {
		List<Finding> findings = new ArrayList<>();
		Set<String> fields = names(type.fields());
		corrections.fields()
			.keySet()
			.stream()
			.filter((name) -> !fields.contains(name))
			.sorted()
			.forEach((name) -> findings.add(finding(name, "field-unknown")));
		corrections.fields().forEach((name, value) -> tooLong(name, value, findings));
		Set<String> columns = names(type.lines());
		List<Map<String, String>> rows = Objects.requireNonNullElse(corrections.lines(), List.of());
		for (int row = 0; row < rows.size(); row++) {
			for (Map.Entry<String, String> cell : rows.get(row).entrySet()) {
				String name = new Cell(row, cell.getKey()).name();
				if (!columns.contains(cell.getKey())) {
					findings.add(finding(name, "field-unknown"));
				}
				tooLong(name, cell.getValue(), findings);
			}
		}
		if (!findings.isEmpty()) {
			throw new RefusedCorrection(findings, false);
		}
	}

	private static void tooLong(String name, String value, List<Finding> findings) {
		if (value.length() > LONGEST_VALUE) {
			findings.add(finding(name, "value-too-long"));
		}
	}

	static Finding finding(String field, String rule) {
		String name = field.substring(0, Math.min(field.length(), LONGEST));
		return new Finding(name, rule, Severity.ERROR, Sentence.of("review." + rule, name));
	}

	private static Set<String> names(List<FieldType> fields) {
		return fields.stream().map(FieldType::name).collect(Collectors.toSet());
	}

}

package io.dromedary.console;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;

/** Stands in for a type that is not known or whose file is gone. */
final class Typeless {

	/** Of what nothing was found on. */
	static final DocumentType NOTHING = new DocumentType("unknown", "", List.of(), List.of(), 0, List.of(), List.of(),
			List.of(), List.of());

	private Typeless() {
	}

	/** Just the fields that were found. */
	static DocumentType of(Assessment assessment) {
		Map<String, Field> cells = new LinkedHashMap<>();
		assessment.lines().forEach(cells::putAll);
		return new DocumentType("unknown", "", List.of(), List.of(), 0, fields(assessment.fields().keySet()),
				fields(cells.keySet()), List.of(), List.of());
	}

	private static List<FieldType> fields(Collection<String> names) {
		return names.stream()
			.map((name) -> new FieldType(name, FieldKind.TEXT, "", false, false, List.of(), null))
			.toList();
	}

}

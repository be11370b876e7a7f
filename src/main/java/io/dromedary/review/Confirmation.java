package io.dromedary.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.document.Assessment;
import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;

/**
 * What a person vouches for: the values seen and the corrections, each as a candidate of
 * the finder {@link Finder#PERSON}. Tables beside that of items stay what the document
 * carries.
 */
record Confirmation(Assessment seen, Corrections corrections) {

	Extraction extraction(DocumentType type) {
		Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
		seen.fields().values().forEach((field) -> seen(field, candidates));
		type.fields().stream().filter(FieldType::derived).forEach((field) -> found(field, candidates));
		corrections.fields().forEach((name, value) -> candidates.put(name, List.of(candidate(name, value))));
		return new Extraction(seen.extraction().transcript(), type.name(), candidates, lines(), List.of(), List.of(),
				seen.extraction().tables());
	}

	/**
	 * As printed, because the notation of the document is known to the check; a person's
	 * earlier correction as its value.
	 */
	private static void seen(Field field, Map<String, List<Candidate>> candidates) {
		String value = field.value();
		if (value != null) {
			String text = Objects.requireNonNullElse(field.printed(), value);
			candidates.put(field.name(), List.of(candidate(field.name(), text)));
		}
	}

	/** What follows from other fields follows from the corrected ones. */
	private void found(FieldType field, Map<String, List<Candidate>> candidates) {
		candidates.remove(field.name());
		Field before = seen.fields().get(field.name());
		if (before != null && before.finders().contains(Finder.PERSON)) {
			seen(before, candidates);
		}
		else {
			candidates.put(field.name(), seen.extraction().candidates().getOrDefault(field.name(), List.of()));
		}
	}

	private List<Map<String, Candidate>> lines() {
		List<Map<String, Candidate>> lines = new ArrayList<>();
		List<Map<String, String>> given = corrections.lines();
		if (given != null) {
			for (Map<String, String> row : given) {
				Map<String, Candidate> cells = new LinkedHashMap<>();
				row.forEach((column, value) -> cells.put(column, candidate(column, value)));
				lines.add(cells);
			}
			return lines;
		}
		for (Map<String, Field> row : seen.lines()) {
			Map<String, List<Candidate>> cells = new LinkedHashMap<>();
			row.values().forEach((field) -> seen(field, cells));
			Map<String, Candidate> line = new LinkedHashMap<>();
			cells.forEach((column, candidates) -> line.put(column, candidates.get(0)));
			lines.add(line);
		}
		return lines;
	}

	private static Candidate candidate(String field, String text) {
		return new Candidate(field, text, null, Finder.PERSON, 1);
	}

	@Override
	public String toString() {
		return "Confirmation[" + seen + "]";
	}

}

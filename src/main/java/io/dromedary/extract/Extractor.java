package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.Transcript;

/**
 * From a transcript to the candidates of its fields: first the type, then every finder.
 */
final class Extractor {

	private final List<FieldFinder> finders;

	private final DocumentTypes types;

	/** The label finder speaks last: it is the second witness of the others. */
	Extractor(List<FieldFinder> finders, DocumentTypes types) {
		this.finders = finders.stream()
			.sorted(Comparator.comparing((FieldFinder finder) -> finder.name().equals(LabelFieldFinder.NAME)))
			.toList();
		this.types = types;
	}

	Extraction extract(Transcript transcript) {
		String asked = transcript.document().type();
		Optional<DocumentType> type = (asked != null) ? types.named(asked)
				: new TypeRecognizer(types.all()).recognise(transcript);
		if (type.isEmpty()) {
			Sentence sentence = (asked != null) ? Sentence.of("extract.unknown-type", asked)
					: Sentence.of("extract.type-not-recognised");
			var finding = new Finding("type", (asked != null) ? "unknown-type" : "not-recognised",
					Finding.Severity.DOUBT, sentence);
			var findings = new ArrayList<>(ofThePages(transcript));
			findings.add(finding);
			return new Extraction(transcript, null, Map.of(), List.of(), findings);
		}
		return merge(transcript, type.get());
	}

	private static List<Finding> ofThePages(Transcript transcript) {
		return transcript.pages().stream().flatMap((page) -> page.findings().stream()).toList();
	}

	private Extraction merge(Transcript transcript, DocumentType type) {
		var candidates = new LinkedHashMap<String, List<Candidate>>();
		var findings = new ArrayList<>(ofThePages(transcript));
		var tables = new ArrayList<List<Map<String, Candidate>>>();
		for (FieldFinder finder : finders) {
			FieldFinder.Found found = finder.find(transcript, type);
			found.candidates()
				.forEach((field, more) -> candidates.computeIfAbsent(field, (name) -> new ArrayList<>()).addAll(more));
			tables.add(found.lines());
			findings.addAll(found.findings());
		}
		if (TypeRecognizer.unlike(transcript, type)) {
			findings.add(new Finding("type", "looks-like-another", Finding.Severity.DOUBT,
					Sentence.of("extract.looks-like-another", type.name())));
		}
		type.fields().stream().filter((field) -> withoutLabel(field, candidates)).map(DateOfWhat::doubt).forEach(findings::add);
		return new Extraction(transcript, type.name(), candidates, rows(tables), findings);
	}

	/** A key date that only others than the label finder found: it has no label of its kind. */
	private static boolean withoutLabel(FieldType field, Map<String, List<Candidate>> candidates) {
		List<Candidate> found = candidates.getOrDefault(field.name(), List.of());
		return field.key() && field.kind() == FieldKind.DATE && !found.isEmpty()
				&& found.stream().noneMatch((candidate) -> candidate.finder().equals(LabelFieldFinder.NAME));
	}

	/** The first table that is printed as it stands, else the first. */
	private static List<Map<String, Candidate>> rows(List<List<Map<String, Candidate>>> tables) {
		var filled = tables.stream().filter((table) -> !table.isEmpty()).toList();
		return filled.stream()
			.filter(Extractor::printed)
			.findFirst()
			.orElse(filled.isEmpty() ? List.of() : filled.get(0));
	}

	private static boolean printed(List<Map<String, Candidate>> table) {
		return table.stream().flatMap((row) -> row.values().stream()).allMatch((cell) -> cell.evidence() != null);
	}

}

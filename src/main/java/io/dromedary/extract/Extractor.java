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
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * From a transcript to the candidates of its fields: first the type, then every finder.
 */
final class Extractor {

	private final List<FieldFinder> finders;

	private final DocumentTypes types;

	/** The label finder speaks last: it is the second witness of the others. */
	Extractor(List<FieldFinder> finders, DocumentTypes types) {
		this.finders = finders.stream()
			.sorted(Comparator.comparing((FieldFinder finder) -> finder.finder() == Finder.LABEL))
			.toList();
		this.types = types;
	}

	Extraction extract(Transcript transcript) {
		String asked = transcript.document().type();
		var layout = new Layout(transcript);
		List<Sheet> sheets = layout.sheets();
		Optional<DocumentType> type = (asked != null) ? types.named(asked)
				: new TypeRecognizer(types.all()).recognise(sheets);
		Optional<Heading> heading = Headings.of(sheets, type.orElse(null), types.all());
		// what it is not it does not become because nobody said what it is
		if (type.isPresent() && (asked != null || heading.filter(Extractor::isKnown).isEmpty())) {
			return merge(layout, type.get(), heading);
		}
		var findings = new ArrayList<>(ofThePages(transcript));
		findings.add(untyped(asked, heading));
		return new Extraction(transcript, null, Map.of(), List.of(), findings);
	}

	private static boolean isKnown(Heading heading) {
		return heading.certain() && heading.kind() != PaperKind.OTHER;
	}

	private static Finding untyped(@Nullable String asked, Optional<Heading> heading) {
		if (asked != null) {
			return doubt("unknown-type", Sentence.of("extract.unknown-type", asked));
		}
		return heading.map(Extractor::another)
			.orElseGet(() -> doubt("not-recognised", Sentence.of("extract.type-not-recognised")));
	}

	private static Finding another(Heading heading) {
		return doubt("other-document",
				Sentence.of(heading.certain() ? "extract.other-document" : "extract.other-document-perhaps",
						Sentence.of("extract.kind." + heading.kind().word())));
	}

	private static Finding doubt(String rule, Sentence sentence) {
		return new Finding("type", rule, Finding.Severity.DOUBT, sentence);
	}

	private static List<Finding> ofThePages(Transcript transcript) {
		return transcript.pages().stream().flatMap((page) -> page.findings().stream()).toList();
	}

	private Extraction merge(Layout layout, DocumentType type, Optional<Heading> heading) {
		Transcript transcript = layout.transcript();
		var candidates = new LinkedHashMap<String, List<Candidate>>();
		var findings = new ArrayList<>(ofThePages(transcript));
		var tables = new ArrayList<List<Map<String, Candidate>>>();
		for (FieldFinder finder : finders) {
			FieldFinder.Found found = finder.find(layout, type);
			found.candidates()
				.forEach((field, more) -> candidates.computeIfAbsent(field, (name) -> new ArrayList<>()).addAll(more));
			tables.add(found.lines());
			findings.addAll(found.findings());
		}
		type.fields()
			.stream()
			.filter((field) -> withoutLabel(field, candidates))
			.map(DateOfWhat::doubt)
			.forEach(findings::add);
		heading
			.map((found) -> (found.kind() != PaperKind.OTHER) ? another(found)
					: doubt("looks-like-another", Sentence.of("extract.looks-like-another", type.name())))
			.ifPresent(findings::add);
		return new Extraction(transcript, type.name(), candidates, rows(tables), findings);
	}

	/**
	 * A key date that only others than the label finder found: it has no label of its
	 * kind.
	 */
	private static boolean withoutLabel(FieldType field, Map<String, List<Candidate>> candidates) {
		List<Candidate> found = candidates.getOrDefault(field.name(), List.of());
		return field.key() && field.kind() == FieldKind.DATE && !found.isEmpty()
				&& found.stream().noneMatch((candidate) -> candidate.finder() == Finder.LABEL);
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

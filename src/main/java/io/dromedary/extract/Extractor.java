package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
import io.dromedary.value.mrz.MrzPlace;
import org.jspecify.annotations.Nullable;

/**
 * From a transcript to the candidates of its fields: first the type, then every finder.
 */
final class Extractor {

	/** What is printed with accents and small letters is shown before a zone. */
	private static final List<Finder> LAST = List.of(Finder.LABEL, Finder.MRZ);

	/** A zone says what a date is the date of, and which name is which. */
	private static final Set<String> ANSWERED = Set.of(DateOfWhat.RULE, "joined-name");

	private final List<FieldFinder> finders;

	private final DocumentTypes types;

	private final Deadline deadline;

	/** The label finder speaks last: it is the second witness of the others. */
	Extractor(List<FieldFinder> finders, DocumentTypes types, Deadline deadline) {
		this.finders = finders.stream()
			.sorted(Comparator.comparing((FieldFinder finder) -> LAST.indexOf(finder.finder())))
			.toList();
		this.types = types;
		this.deadline = deadline;
	}

	/**
	 * Where no finder waits for others, all of it is one piece of work.
	 * @throws io.dromedary.document.UnreadableDocument where it takes too long
	 */
	Extraction extract(Transcript transcript) {
		return finders.stream().anyMatch(FieldFinder::waits) ? extracted(transcript)
				: deadline.within(transcript, () -> extracted(transcript));
	}

	private Extraction extracted(Transcript transcript) {
		if (EmbeddedFieldFinder.concerns(transcript) && carries(transcript.document().type())) {
			return deadline.within(transcript, () -> new CarriedData(types).extraction(transcript));
		}
		Begun begun = deadline.within(transcript, () -> begin(transcript));
		String asked = transcript.document().type();
		Layout layout = begun.layout();
		Optional<DocumentType> type = begun.type();
		Optional<Heading> heading = begun.heading();
		// what it is not it does not become because nobody said what it is
		if (type.isPresent() && (asked != null || heading.filter(Extractor::isKnown).isEmpty())) {
			return merge(layout, type.get(), heading);
		}
		List<Finding> findings = ofThePages(layout);
		findings.add(untyped(asked, heading));
		return new Extraction(transcript, null, Map.of(), List.of(), findings);
	}

	/** A type that a person chose may know nothing of data: then the print is read. */
	private boolean carries(@Nullable String asked) {
		return asked == null || types.named(asked).filter(EmbeddedFieldFinder::concerns).isPresent();
	}

	private Begun begin(Transcript transcript) {
		String asked = transcript.document().type();
		var layout = new Layout(transcript);
		List<Sheet> sheets = layout.sheets();
		Optional<DocumentType> type = (asked != null) ? types.named(asked)
				: new TypeRecognizer(types.all()).recognise(sheets).or(() -> withZone(transcript));
		Optional<Heading> heading = Headings.of(sheets, type.orElse(null), types.all());
		Optional<DocumentType> own = (asked != null) ? Optional.empty()
				: heading.filter(Extractor::isKnown).flatMap((found) -> found.kind().type(types));
		return own.map((made) -> new Begun(layout, own, Headings.of(sheets, made, types.all())))
			.orElseGet(() -> new Begun(layout, type, heading));
	}

	/**
	 * A zone whose check digits fit is that of an identity document, whatever its
	 * language.
	 */
	private Optional<DocumentType> withZone(Transcript transcript) {
		List<DocumentType> cards = types.all().stream().filter(MrzFieldFinder::concerns).toList();
		return (cards.size() == 1 && MrzPlace.of(transcript).isPresent()) ? Optional.of(cards.get(0))
				: Optional.empty();
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

	private static List<Finding> ofThePages(Layout layout) {
		var findings = new ArrayList<Finding>();
		layout.transcript()
			.pages()
			.stream()
			.flatMap((page) -> page.findings().stream())
			.distinct()
			.forEach(findings::add);
		Bounds.passedOver(layout.sheets()).ifPresent(findings::add);
		return findings;
	}

	private Extraction merge(Layout layout, DocumentType type, Optional<Heading> heading) {
		Transcript transcript = layout.transcript();
		var candidates = new LinkedHashMap<String, List<Candidate>>();
		List<Finding> findings = ofThePages(layout);
		var tables = new ArrayList<List<Map<String, Candidate>>>();
		DocumentType printed = type.printed();
		for (FieldFinder finder : finders) {
			FieldFinder.Found found = finder.waits() ? finder.find(layout, printed)
					: deadline.within(transcript, () -> finder.find(layout, printed));
			found.candidates()
				.forEach((field, more) -> candidates.computeIfAbsent(field, (name) -> new ArrayList<>()).addAll(more));
			tables.add(found.lines());
			findings.addAll(found.findings());
		}
		if (findings.stream().noneMatch((finding) -> finding.rule().equals(SeveralDocuments.RULE))) {
			deadline.within(transcript, () -> SeveralDocuments.onPages(layout, type, types.all()))
				.ifPresent(findings::add);
		}
		if (heading.isEmpty()) {
			deadline.within(transcript, () -> KindFinder.printed(layout, type))
				.forEach((found) -> candidates.put(found.field(), List.of(found)));
		}
		findings.removeIf((finding) -> ANSWERED.contains(finding.rule()) && inZone(finding.field(), candidates));
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

	private static boolean inZone(String field, Map<String, List<Candidate>> candidates) {
		return candidates.getOrDefault(field, List.of())
			.stream()
			.anyMatch((candidate) -> candidate.finder() == Finder.MRZ);
	}

	/**
	 * A key date that only others than the label finder found: it has no label of its
	 * kind.
	 */
	private static boolean withoutLabel(FieldType field, Map<String, List<Candidate>> candidates) {
		List<Candidate> found = candidates.getOrDefault(field.name(), List.of());
		return field.key() && field.kind() == FieldKind.DATE && !found.isEmpty()
				&& found.stream().noneMatch((candidate) -> LAST.contains(candidate.finder()));
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

	/** What is known before the finders are asked. */
	private record Begun(Layout layout, Optional<DocumentType> type, Optional<Heading> heading) {
	}

}

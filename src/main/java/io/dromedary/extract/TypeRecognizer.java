package io.dromedary.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Transcript;

/**
 * Recognises the type of a document by the phrases that speak for each type and by the
 * fields whose labels stand on it.
 */
final class TypeRecognizer {

	/** The best type needs so many points. */
	private static final double ENOUGH = 3;

	/** The second best must stay below this share of the best. */
	private static final double CLEAR = 0.8;

	private final Collection<DocumentType> types;

	TypeRecognizer(Collection<DocumentType> types) {
		this.types = types;
	}

	/** Empty where no type or no single one is recognised. */
	Optional<DocumentType> recognise(Transcript transcript) {
		List<Sheet> sheets = Paper.sheets(transcript);
		List<Scored> scored = types.stream()
			.map((type) -> new Scored(type, score(type, sheets)))
			.sorted(Comparator.comparingDouble(Scored::score).reversed())
			.toList();
		if (scored.isEmpty() || scored.get(0).score() < ENOUGH) {
			return Optional.empty();
		}
		boolean clear = scored.size() == 1 || scored.get(1).score() < scored.get(0).score() * CLEAR;
		return clear ? Optional.of(scored.get(0).type()) : Optional.empty();
	}

	double score(DocumentType type, List<Sheet> sheets) {
		FieldType phrase = new FieldType("recognise", FieldKind.TEXT, "", false, false, type.recognise(), null);
		Set<String> phrases = new HashSet<>();
		Paper marked = Paper.of(sheets, List.of(phrase));
		marked.hits(phrase).forEach((hit) -> phrases.add(hit.label().joined()));
		Paper labelled = Paper.of(sheets, type.fields());
		long fields = type.fields().stream().filter((field) -> !labelled.hits(field).isEmpty()).count();
		return 2.0 * phrases.size() + fields;
	}

	private record Scored(DocumentType type, double score) {
	}

}

package io.dromedary.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.value.Texts;

/**
 * Recognises the type of a document by the phrases that speak for each type, the most
 * telling first.
 */
final class TypeRecognizer {

	/** The best type needs so many points. */
	private static final double ENOUGH = 3;

	/** The second best must stay below this share of the best. */
	private static final double CLEAR = 0.8;

	private static final int SHORT = 7;

	private final Collection<DocumentType> types;

	TypeRecognizer(Collection<DocumentType> types) {
		this.types = types;
	}

	/** Empty where no type or no single one is recognised. */
	Optional<DocumentType> recognise(List<Sheet> sheets) {
		Map<String, Double> scores = scores(sheets);
		List<DocumentType> best = types.stream()
			.sorted(Comparator.comparingDouble((DocumentType type) -> -scores.getOrDefault(type.name(), 0.0)))
			.limit(2)
			.toList();
		if (best.isEmpty()) {
			return Optional.empty();
		}
		double first = scores.getOrDefault(best.get(0).name(), 0.0);
		double second = (best.size() > 1) ? scores.getOrDefault(best.get(1).name(), 0.0) : 0;
		return (first >= ENOUGH && second < first * CLEAR) ? Optional.of(best.get(0)) : Optional.empty();
	}

	/**
	 * Points by type: from 3 for the first phrase of a type's list down to 1 for its
	 * last.
	 */
	Map<String, Double> scores(List<Sheet> sheets) {
		List<FieldType> phrases = types.stream().map(TypeRecognizer::phrases).toList();
		Paper paper = Paper.of(sheets, phrases);
		var scores = new HashMap<String, Double>();
		for (FieldType type : phrases) {
			var found = new HashMap<String, Double>();
			paper.hits(type)
				.stream()
				.filter(TypeRecognizer::noProse)
				.forEach((hit) -> found.put(hit.label().joined(), 4 * hit.label().weight() - 0.6));
			scores.put(type.name(), found.values().stream().mapToDouble(Double::doubleValue).sum());
		}
		return scores;
	}

	private static FieldType phrases(DocumentType type) {
		return new FieldType(type.name(), FieldKind.TEXT, "", false, false, type.recognise(), null);
	}

	/** A phrase counts at the head of a line or in a short one, not in a sentence. */
	private static boolean noProse(LabelHit hit) {
		return hit.segment().tokens().size() <= SHORT
				|| !Texts.anyLetter(hit.segment().text().substring(0, hit.from()));
	}

}

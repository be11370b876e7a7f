package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Candidate;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.guard.Watch;
import io.dromedary.value.Iban;
import io.dromedary.value.Span;
import io.dromedary.value.Values;

/** Values found by their look alone, without a label. */
final class Occurrences {

	private final Paper paper;

	Occurrences(Paper paper) {
		this.paper = paper;
	}

	/**
	 * What looks like the field without any label. Numbers and words look like nothing in
	 * particular, codes only where the type gives their pattern.
	 */
	List<Candidate> unlabelled(FieldType field) {
		boolean telling = switch (field.kind()) {
			case DATE, IBAN, CODICE_FISCALE -> true;
			case CODE -> field.pattern() != null;
			case TEXT, NAME, ADDRESS, AMOUNT, NUMBER, RATE, CURRENCY, VAT, SEX -> false;
		};
		if (!telling) {
			return List.of();
		}
		return everywhere(field).stream().filter((candidate) -> fits(field, candidate)).toList();
	}

	private List<Candidate> everywhere(FieldType field) {
		var found = new ArrayList<Candidate>();
		for (Segment segment : paper.segments()) {
			Watch.check();
			for (Span span : spans(field, segment)) {
				if (!announced(field, segment, span)) {
					found.add(segment.candidate(field.name(), span));
				}
			}
		}
		return found;
	}

	private static List<Span> spans(FieldType field, Segment segment) {
		return switch (field.kind()) {
			case TEXT, NAME, ADDRESS -> List.of();
			default -> segment.spans(field.kind());
		};
	}

	/** Whether the label before it says that it is something else. */
	private boolean announced(FieldType field, Segment segment, Span span) {
		return paper.hits(segment)
			.stream()
			.filter((hit) -> hit.to() <= span.from() && (span.from() - hit.to() < 8 || field.kind() == FieldKind.DATE))
			.anyMatch((hit) -> hit.label().field() == null
					|| (field.kind() == FieldKind.DATE && !field.equals(hit.label().field())));
	}

	private static boolean fits(FieldType field, Candidate candidate) {
		if (field.kind() == FieldKind.IBAN) {
			return Iban.read(candidate.printed()).proven();
		}
		return field.pattern() == null || com.google.re2j.Pattern.matches(field.pattern(),
				candidate.printed().replaceAll("[ .-]", "").toUpperCase(java.util.Locale.ROOT));
	}

}

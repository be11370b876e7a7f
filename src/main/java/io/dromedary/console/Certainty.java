package io.dromedary.console;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;

/** Says in words what speaks for a value. */
class Certainty {

	private static final Set<FieldKind> CHECKED = EnumSet.of(FieldKind.IBAN, FieldKind.VAT, FieldKind.CODICE_FISCALE);

	/** Goes without saying where the print is quoted. */
	private static final String HERE = "paper.sure.text";

	private static final int PERCENT = 100;

	private final Assessment assessment;

	private final DocumentType type;

	Certainty(Assessment assessment, DocumentType type) {
		this.assessment = assessment;
		this.type = type;
	}

	/** Nothing where there is no value. */
	List<Sentence> of(Field field, FieldKind kind) {
		if (field.value() == null) {
			return List.of();
		}
		List<Sentence> words = new ArrayList<>();
		Sentence place = place(field);
		if (Form.printed(field) == null || !place.key().equals(HERE)) {
			words.add(place);
		}
		if (field.finder().contains("+")) {
			words.add(Sentence.of("paper.sure.two-finders"));
		}
		if (CHECKED.contains(kind) && unremarked(field.name())) {
			words.add(Sentence.of("paper.sure.check-digits"));
		}
		if (addsUp(field.name())) {
			words.add(Sentence.of("paper.sure.sum"));
		}
		return words;
	}

	private Sentence place(Field field) {
		if (field.finder().equals("person")) {
			return Sentence.of("paper.sure.person");
		}
		Evidence evidence = field.evidence();
		if (evidence == null) {
			return Sentence.of("paper.sure.nowhere");
		}
		boolean picture = pages()
			.anyMatch((page) -> page.number() == evidence.page() && page.source() == Page.Source.OCR);
		return picture ? Sentence.of("paper.sure.picture", Math.round(field.confidence() * PERCENT))
				: Sentence.of(HERE);
	}

	private Stream<Page> pages() {
		return assessment.extraction().transcript().pages().stream();
	}

	private boolean addsUp(String field) {
		return type.checks()
			.stream()
			.filter((check) -> check.rule() == CrossCheck.Rule.SUM && check.fields().contains(field))
			.anyMatch(this::holds);
	}

	private boolean holds(CrossCheck sum) {
		return sum.fields().stream().allMatch((name) -> {
			Field part = assessment.fields().get(name);
			return part != null && part.value() != null;
		}) && findings().noneMatch((finding) -> finding.rule().equals("sum") && sum.fields().contains(finding.field()));
	}

	private boolean unremarked(String field) {
		return findings().noneMatch((finding) -> finding.field().equals(field));
	}

	private Stream<Finding> findings() {
		return assessment.findings().stream();
	}

}

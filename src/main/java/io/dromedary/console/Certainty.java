package io.dromedary.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Evidence;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;

/** Says in words what speaks for a value. */
class Certainty {

	/** Goes without saying where the print is quoted. */
	private static final String HERE = "paper.sure.text";

	private static final int PERCENT = 100;

	private final Assessment assessment;

	Certainty(Assessment assessment) {
		this.assessment = assessment;
	}

	/** Nothing where there is no value. */
	List<Sentence> of(Field field) {
		if (field.value() == null) {
			return List.of();
		}
		List<Sentence> words = new ArrayList<>();
		Sentence place = place(field);
		if (Form.printed(field) == null || !place.key().equals(HERE)) {
			words.add(place);
		}
		field.supports().forEach((support) -> words.add(Sentence.of("paper.sure." + support.word())));
		return words;
	}

	private Sentence place(Field field) {
		if (field.finders().contains(Finder.PERSON)) {
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

}

package io.dromedary.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.dromedary.document.Candidate;
import io.dromedary.document.Datum;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Page;
import io.dromedary.document.Role;
import io.dromedary.document.Term;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;

/**
 * Where a document says what kind of invoice it is: the type code that it carries, else
 * the title of its first page.
 */
final class KindFinder {

	private KindFinder() {
	}

	/** Of a document with data. */
	static void carried(Transcript transcript, DocumentType type, Map<String, List<Candidate>> candidates) {
		type.field(Role.DOCUMENT_KIND).ifPresent((field) -> {
			for (Page page : transcript.pages()) {
				page.data()
					.stream()
					.filter((datum) -> datum.term() == Term.TYPE_CODE)
					.findFirst()
					.ifPresent((code) -> candidates.putIfAbsent(field.name(), List.of(candidate(field, code, page))));
			}
		});
	}

	private static Candidate candidate(FieldType field, Datum code, Page page) {
		return new Candidate(field.name(), code.text(), code.on(page.number()), Finder.EMBEDDED, 1);
	}

	/** Of a document that is printed; none where nobody asks. */
	static List<Candidate> printed(Layout layout, DocumentType type) {
		Optional<Sheet> first = layout.sheets().stream().filter((sheet) -> !sheet.rows().isEmpty()).findFirst();
		return type.field(Role.DOCUMENT_KIND)
			.flatMap((field) -> first
				.flatMap((sheet) -> Headings.title(sheet, type).map((title) -> candidate(field, title, sheet))))
			.stream()
			.toList();
	}

	private static Candidate candidate(FieldType field, Headline title, Sheet sheet) {
		String printed = title.words().stream().map(Word::text).collect(Collectors.joining(" "));
		double confidence = title.words().stream().mapToDouble(Word::confidence).min().orElse(0);
		return new Candidate(field.name(), printed, Evidence.of(sheet.number(), title.words()), Finder.LABEL,
				confidence);
	}

}

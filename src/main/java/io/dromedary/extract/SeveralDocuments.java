package io.dromedary.extract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Role;
import io.dromedary.document.Sentence;
import io.dromedary.value.Values;

/**
 * Doubts that a file is one document: its pages bear different numbers, or one of them
 * looks like the first of another.
 */
final class SeveralDocuments {

	static final String RULE = "several-documents";

	private SeveralDocuments() {
	}

	static List<Finding> findings(DocumentType type, Map<String, List<Candidate>> candidates) {
		return type.field(Role.NUMBER)
			.stream()
			.filter((field) -> pages(field, candidates.getOrDefault(field.name(), List.of())) > 1)
			.map((field) -> doubt(field, "extract.several-documents"))
			.toList();
	}

	/** What was to be taken apart and is not, and what nobody can take apart. */
	static Optional<Finding> onPages(Layout layout, DocumentType type, Collection<DocumentType> all) {
		boolean one = PageMarksReader.verdict(layout, type, all).one() && !(type.credit() && invoiceBehind(layout));
		return one ? Optional.empty()
				: type.field(Role.NUMBER).map((field) -> doubt(field, "extract.several-documents-perhaps"));
	}

	/** Whether a page behind the first calls itself an invoice, and nothing else. */
	private static boolean invoiceBehind(Layout layout) {
		return layout.sheets()
			.stream()
			.filter((sheet) -> !sheet.rows().isEmpty())
			.skip(1)
			.flatMap((sheet) -> Headings.title(sheet, null).stream())
			.anyMatch((title) -> title.kind() == PaperKind.INVOICE);
	}

	private static Finding doubt(FieldType field, String said) {
		return new Finding(field.name(), RULE, Finding.Severity.DOUBT, Sentence.of(said));
	}

	private static long pages(FieldType field, List<Candidate> candidates) {
		long values = candidates.stream()
			.map((each) -> Values.printedKey(field.kind(), each.printed()))
			.distinct()
			.count();
		long pages = candidates.stream()
			.map(Candidate::evidence)
			.filter(Objects::nonNull)
			.map(Evidence::page)
			.distinct()
			.count();
		return Math.min(values, pages);
	}

}

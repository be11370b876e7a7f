package io.dromedary.extract;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Role;
import io.dromedary.document.Sentence;
import io.dromedary.value.Values;

/** Notices that one file holds several documents: their pages bear different numbers. */
final class SeveralDocuments {

	private SeveralDocuments() {
	}

	static List<Finding> findings(DocumentType type, Map<String, List<Candidate>> candidates) {
		return type.field(Role.NUMBER)
			.stream()
			.filter((field) -> pages(field, candidates.getOrDefault(field.name(), List.of())) > 1)
			.map((field) -> new Finding(field.name(), "several-documents", Finding.Severity.DOUBT,
					Sentence.of("extract.several-documents")))
			.toList();
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

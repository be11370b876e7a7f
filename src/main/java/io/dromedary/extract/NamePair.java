package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.PrintedPlace;
import io.dromedary.document.Role;
import io.dromedary.document.Sentence;
import io.dromedary.guard.Watch;
import io.dromedary.value.CodiceFiscale;

/**
 * Given and family name where both are printed as one ({@code Nome: Mario Rossi}). They
 * are parted only where the tax code, the label's order or the names themselves leave no
 * doubt (issue 3, item 7).
 */
final class NamePair {

	private final DocumentType type;

	private final FieldType given;

	private final FieldType family;

	private NamePair(DocumentType type, FieldType given, FieldType family) {
		this.type = type;
		this.given = given;
		this.family = family;
	}

	/** One for each party that has both names. */
	static List<NamePair> of(DocumentType type) {
		return in(type, Role.GIVEN_NAME)
			.flatMap((given) -> in(type, Role.FAMILY_NAME)
				.filter((family) -> Objects.equals(given.party(), family.party()))
				.map((family) -> new NamePair(type, given, family)))
			.toList();
	}

	private static Stream<FieldType> in(DocumentType type, Role role) {
		return type.fields().stream().filter((field) -> field.role() == role);
	}

	/** Parts a joined name where there is one. */
	void part(Paper paper, Map<String, List<Candidate>> candidates, List<Finding> findings) {
		boolean joined = paper.segments().stream().anyMatch((segment) -> bothLabels(paper.hits(segment)));
		List<Candidate> givens = candidates.getOrDefault(given.name(), List.of());
		List<Candidate> families = candidates.getOrDefault(family.name(), List.of());
		Optional<Candidate> whole = joined ? first(givens, families)
				: families.isEmpty() ? givens.stream().findFirst() : Optional.empty();
		if (whole.isEmpty() || !whole.get().printed().contains(" ")) {
			return;
		}
		boolean familyFirst = paper.segments().stream().anyMatch((segment) -> familyFirst(paper.hits(segment)));
		List<String> words = List.of(whole.get().printed().split("[ ,]+"));
		Optional<CodiceFiscale> taxCode = type.fields()
			.stream()
			.filter((field) -> Objects.equals(field.party(), given.party()))
			.flatMap((field) -> candidates.getOrDefault(field.name(), List.of()).stream())
			.map((candidate) -> candidate.printed().toUpperCase(java.util.Locale.ROOT))
			.map(CodiceFiscale::find)
			.filter((found) -> found.size() == 1)
			.flatMap((found) -> Stream.ofNullable(CodiceFiscale.ofPerson(found.get(0).text())))
			.findFirst();
		Optional<Parted> parted = new NameSplit(words, taxCode, joined ? Optional.of(familyFirst) : Optional.empty())
			.certain();
		Parted guess = parted
			.orElseGet(() -> new Parted(words.get(0), String.join(" ", words.subList(1, words.size()))));
		candidates.put(given.name(), List.of(part(whole.get(), given, guess.given())));
		candidates.put(family.name(), List.of(part(whole.get(), family, guess.family())));
		if (parted.isEmpty()) {
			for (FieldType field : List.of(given, family)) {
				findings.add(new Finding(field.name(), "joined-name", Finding.Severity.DOUBT,
						Sentence.of("extract.joined-name")));
			}
		}
	}

	private static Optional<Candidate> first(List<Candidate> givens, List<Candidate> families) {
		var all = new ArrayList<>(givens);
		all.addAll(families);
		return all.stream().filter((candidate) -> candidate.printed().contains(" ")).findFirst();
	}

	private boolean bothLabels(List<LabelHit> hits) {
		for (int index = 1; index < hits.size(); index++) {
			Watch.check();
			LabelHit before = hits.get(index - 1);
			String between = (before.to() <= hits.get(index).from())
					? before.segment().text().substring(before.to(), hits.get(index).from()) : "-";
			if (is(before, given) != is(hits.get(index), given) && is(before, family) != is(hits.get(index), family)
					&& between.matches("(?i)\\s*(?:,|e|and|et|und|y|&|/)?\\s*")) {
				return true;
			}
		}
		return false;
	}

	private boolean familyFirst(List<LabelHit> hits) {
		return bothLabels(hits) && is(hits.get(0), family);
	}

	private static boolean is(LabelHit hit, FieldType field) {
		return field.equals(hit.label().field());
	}

	private static Candidate part(Candidate whole, FieldType field, String printed) {
		Evidence evidence = whole.evidence();
		Evidence part = (evidence != null) ? new PrintedPlace(evidence.page(), printed, evidence.boxes()) : null;
		return new Candidate(field.name(), printed, part, whole.finder(), whole.confidence());
	}

	/** A name in its two parts. */
	record Parted(String given, String family) {

		@Override
		public String toString() {
			return "Parted[]";
		}

	}

}

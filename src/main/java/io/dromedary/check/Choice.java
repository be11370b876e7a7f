package io.dromedary.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Role;
import io.dromedary.guard.Watch;
import io.dromedary.value.ExactValues;
import io.dromedary.value.Notation;
import io.dromedary.value.Reading;
import io.dromedary.value.Texts;
import io.dromedary.value.Values;
import io.dromedary.value.mrz.MrzNames;
import org.jspecify.annotations.Nullable;

/**
 * The value chosen for a field: the candidates that mean it, best first.
 *
 * @param rivals whether other candidates mean another value
 */
record Choice(FieldType type, Reading reading, List<Candidate> group, boolean rivals) {

	/**
	 * The values that candidates mean, in the finders' order, without a word on rivals.
	 */
	static List<Choice> options(FieldType type, List<Candidate> candidates, Notation notation) {
		Map<String, List<Meaning>> groups = new LinkedHashMap<>();
		for (Candidate candidate : candidates) {
			Watch.check();
			if (!Texts.clean(candidate.printed()).isEmpty()) {
				var meaning = new Meaning(candidate, read(type, candidate, notation));
				groups.computeIfAbsent(key(type, meaning, groups.values()), (key) -> new ArrayList<>()).add(meaning);
			}
		}
		return groups.values()
			.stream()
			.map((group) -> new Choice(type, reading(group), group.stream().map(Meaning::candidate).toList(), false))
			.toList();
	}

	private static Reading read(FieldType type, Candidate candidate, Notation notation) {
		return (candidate.finder() == Finder.EMBEDDED) ? ExactValues.read(type, candidate.printed(), notation)
				: Values.read(type, candidate.printed(), notation);
	}

	/**
	 * The name of a zone means the printed one that is transliterated so, and the
	 * nationality the one that is abbreviated so.
	 */
	private static String key(FieldType type, Meaning meaning, Collection<List<Meaning>> groups) {
		String said = meaning.reading().value();
		boolean abbreviated = type.role() == Role.NATIONALITY;
		return (meaning.candidate().finder() == Finder.MRZ && (type.kind() == FieldKind.NAME || abbreviated)
				&& said != null)
						? groups.stream()
							.map((group) -> group.get(0))
							.filter((group) -> abbreviated ? MrzRule.nationality(group.candidate().printed(), said)
									: MrzNames.same(group.candidate().printed(), said))
							.findFirst()
							.orElse(meaning)
							.key(type)
						: meaning.key(type);
	}

	/** What is printed, without a value. */
	Choice withoutValue() {
		return new Choice(type, new Reading(null, false, List.of()), group, rivals);
	}

	/** The same place with its value written otherwise. */
	Choice with(String value) {
		return new Choice(type, new Reading(value, reading.proven(), reading.problems()), group, rivals);
	}

	Choice with(boolean rivals) {
		return new Choice(type, reading, group, rivals);
	}

	private static Reading reading(List<Meaning> group) {
		return group.stream()
			.map(Meaning::reading)
			.filter(Reading::clean)
			.findFirst()
			.orElseGet(() -> group.get(0).reading());
	}

	String name() {
		return type.name();
	}

	@Nullable String value() {
		return reading.value();
	}

	/** Whether the document carries the value as data. */
	boolean exact() {
		return group.stream().anyMatch((candidate) -> candidate.finder() == Finder.EMBEDDED);
	}

	/** Whether a person gave the value. */
	boolean person() {
		return group.stream().anyMatch((candidate) -> candidate.finder() == Finder.PERSON);
	}

	/** The candidate that is shown: the best one that is found on the page. */
	Candidate shown() {
		return group.stream().filter((candidate) -> candidate.evidence() != null).findFirst().orElse(group.get(0));
	}

	@Nullable Evidence evidence() {
		return shown().evidence();
	}

	/** The confidence of the words it was read from, at the place where they are best. */
	double confidence() {
		return group.stream()
			.filter((candidate) -> candidate.evidence() != null)
			.mapToDouble(Candidate::confidence)
			.max()
			.orElse(0);
	}

	/** Whether it was read at two places, each behind a label of its own kind. */
	boolean severalPlaces() {
		List<Evidence> places = group.stream().map(Candidate::evidence).filter(Objects::nonNull).toList();
		return places.stream().anyMatch((one) -> places.stream().anyMatch((other) -> apart(one, other)));
	}

	private static boolean apart(Evidence one, Evidence other) {
		Watch.check();
		return one.page() != other.page()
				|| one.boxes().stream().noneMatch((box) -> other.boxes().stream().anyMatch((here) -> touch(box, here)));
	}

	private static boolean touch(Box one, Box other) {
		return one.x() < other.right() && other.x() < one.right() && one.y() < other.bottom()
				&& other.y() < one.bottom();
	}

	boolean severalFinders() {
		return finders().size() > 1;
	}

	/** Who proposed it; a person alone, whoever else did. */
	List<Finder> finders() {
		return person() ? List.of(Finder.PERSON) : group.stream().map(Candidate::finder).distinct().sorted().toList();
	}

	@Override
	public String toString() {
		return "Choice[" + name() + "]";
	}

	/** A candidate and what it means. */
	private record Meaning(Candidate candidate, Reading reading) {

		String key(FieldType type) {
			String value = reading.value();
			return Objects.requireNonNullElseGet((value != null) ? Values.key(type.kind(), value) : null,
					() -> "unreadable:" + Texts.key(candidate.printed()));
		}
	}

}

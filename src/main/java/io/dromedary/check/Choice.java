package io.dromedary.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.dromedary.document.Candidate;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * The value chosen for a field: the candidates that mean it, best first.
 *
 * @param rivals whether other candidates mean another value
 */
record Choice(FieldType type, Reading reading, List<Candidate> group, boolean rivals) {

	static final String PERSON = "person";

	/** Chooses among the candidates; null where there is none. */
	static @Nullable Choice of(FieldType type, List<Candidate> candidates, Reader reader) {
		Map<String, List<Meaning>> groups = new LinkedHashMap<>();
		for (Candidate candidate : candidates) {
			if (!Texts.clean(candidate.printed()).isEmpty()) {
				var meaning = new Meaning(candidate, reader.read(type, candidate.printed()));
				groups.computeIfAbsent(meaning.key(type), (key) -> new ArrayList<>()).add(meaning);
			}
		}
		List<List<Meaning>> ranked = groups.values().stream().sorted(Comparator.comparing(Choice::rank)).toList();
		if (ranked.isEmpty()) {
			return null;
		}
		List<Meaning> best = ranked.get(0);
		boolean first = best == groups.values().iterator().next();
		boolean rivals = !first || ranked.stream().skip(1).anyMatch((group) -> group.get(0).reading().value() != null);
		boolean person = best.stream().anyMatch(Meaning::person);
		return new Choice(type, reading(best), best.stream().map(Meaning::candidate).toList(), rivals && !person);
	}

	/** Readable ones before others; otherwise the finders' order stays. */
	private static int rank(List<Meaning> group) {
		if (group.stream().anyMatch(Meaning::person)) {
			return 0;
		}
		Reading reading = reading(group);
		if (reading.value() == null) {
			return 3;
		}
		return reading.clean() ? 1 : 2;
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

	/** Whether a person gave the value. */
	boolean person() {
		return group.stream().anyMatch((candidate) -> candidate.finder().equals(PERSON));
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

	/** Who proposed it: {@code label+chat}. */
	String finder() {
		return person() ? PERSON
				: group.stream()
					.map(Candidate::finder)
					.distinct()
					.sorted(Comparator.reverseOrder())
					.collect(Collectors.joining("+"));
	}

	boolean severalFinders() {
		return group.stream().map(Candidate::finder).distinct().count() > 1;
	}

	@Override
	public String toString() {
		return "Choice[" + name() + "]";
	}

	/** A candidate and what it means. */
	private record Meaning(Candidate candidate, Reading reading) {

		String key(FieldType type) {
			String value = reading.value();
			return Objects.requireNonNullElseGet((value != null) ? Reader.key(type.kind(), value) : null,
					() -> "unreadable:" + Texts.key(candidate.printed()));
		}

		boolean person() {
			return candidate.finder().equals(PERSON);
		}
	}

}

package io.dromedary.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Condition.Verdict;

/**
 * Which targets a document goes to: those that whoever brought it asked for, else those
 * of its type that want it. A target whose conditions cannot be decided gets the
 * document: a person has been asked before ({@link #open()}), and to leave out for
 * example an approval would be the greater harm. A target may be named several times,
 * once for each of several currencies; then the limit in the currency of the document
 * decides.
 */
public final class Destinations {

	private final Assessment assessment;

	private final DocumentType type;

	/**
	 * @param assessment of the document
	 * @param type that of the document
	 */
	public Destinations(Assessment assessment, DocumentType type) {
		this.assessment = assessment;
		this.type = type;
	}

	/** Where it goes, in the order in which they were asked for or stand in the type. */
	public List<Target> targets() {
		if (!asked().isEmpty()) {
			return asked().stream().map(Target::of).toList();
		}
		return type.targets()
			.stream()
			.filter((target) -> target.wants(assessment, type) == Verdict.YES || undecided(target).isPresent())
			.toList();
	}

	/**
	 * Those where it goes by what it says now, and did not by what it said before.
	 * @param before the same document
	 */
	public List<Target> since(Assessment before) {
		Set<String> known = new Destinations(before, type).targets()
			.stream()
			.map(Target::name)
			.collect(Collectors.toSet());
		return targets().stream().filter((target) -> !known.contains(target.name())).toList();
	}

	/**
	 * The targets of which it cannot be told whether they get it, by name, each with a
	 * condition on which that hangs.
	 */
	public Map<String, Condition> open() {
		return type.targets()
			.stream()
			.filter((target) -> asked().isEmpty())
			.filter((target) -> others(target).noneMatch((other) -> other.wants(assessment, type) == Verdict.YES))
			.flatMap((target) -> undecided(target).map((condition) -> Map.entry(target.name(), condition)).stream())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, TreeMap::new));
	}

	private List<String> asked() {
		return assessment.document().instructions().deliverTo();
	}

	private Optional<Condition> undecided(Target target) {
		return Optional.of(target)
			.filter((one) -> one.wants(assessment, type) == Verdict.OPEN)
			.flatMap((one) -> one.conditions(Verdict.OPEN, assessment, type).findFirst())
			.filter((condition) -> others(target).noneMatch((other) -> decides(other, condition.field())));
	}

	private Stream<Target> others(Target target) {
		return type.targets().stream().filter((other) -> other != target && other.name().equals(target.name()));
	}

	private boolean decides(Target target, String field) {
		return Stream.of(Verdict.YES, Verdict.NO)
			.flatMap((verdict) -> target.conditions(verdict, assessment, type))
			.anyMatch((condition) -> condition.ofOneCurrency() && condition.field().equals(field));
	}

}

package io.dromedary.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.dromedary.document.Condition.Verdict;

/**
 * Where documents of a type are delivered.
 *
 * @param name for example {@code database} for {@code work:to-database}
 * @param required whether a document is delivered only when this target has it too; one
 * that is not is told apart and holds up nothing
 * @param when it gets a document only where all of these hold; none: always
 * @param unless it gets no document for which all of these hold; none: it may get every
 * one
 */
public record Target(String name, boolean required, List<Condition> when, List<Condition> unless) {

	public Target {
		when = List.copyOf(when);
		unless = List.copyOf(unless);
	}

	/** One that gets every document. */
	public static Target of(String name) {
		return new Target(name, true, List.of(), List.of());
	}

	/** {@code OPEN} where that hangs on a condition that cannot be decided. */
	Verdict wants(Assessment assessment, DocumentType type) {
		Verdict wanted = all(when, assessment, type);
		Verdict excepted = unless.isEmpty() ? Verdict.NO : all(unless, assessment, type);
		if (wanted == Verdict.NO || excepted == Verdict.YES) {
			return Verdict.NO;
		}
		return (wanted == Verdict.OPEN || excepted == Verdict.OPEN) ? Verdict.OPEN : Verdict.YES;
	}

	/** Those of its conditions to which the document says that. */
	Stream<Condition> conditions(Verdict verdict, Assessment assessment, DocumentType type) {
		return Stream.concat(when.stream(), unless.stream())
			.filter((condition) -> condition.verdict(assessment, type) == verdict);
	}

	private static Verdict all(List<Condition> conditions, Assessment assessment, DocumentType type) {
		Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
		conditions.forEach((condition) -> verdicts.add(condition.verdict(assessment, type)));
		if (verdicts.contains(Verdict.NO)) {
			return Verdict.NO;
		}
		return verdicts.contains(Verdict.OPEN) ? Verdict.OPEN : Verdict.YES;
	}

}

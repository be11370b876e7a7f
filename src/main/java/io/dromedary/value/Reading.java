package io.dromedary.value;

import java.util.List;

import io.dromedary.document.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a printed text means.
 *
 * @param value normalised; null where it could not be understood
 * @param proven whether check digits vouch for it
 */
public record Reading(@Nullable String value, boolean proven, List<Problem> problems) {

	public static Reading of(String value) {
		return new Reading(value, false, List.of());
	}

	public static Reading proven(String value) {
		return new Reading(value, true, List.of());
	}

	public static Reading wrong(String value, String rule) {
		return new Reading(value, false, List.of(Problem.error(rule)));
	}

	public static Reading doubtful(String value, String rule) {
		return new Reading(value, false, List.of(Problem.doubt(rule)));
	}

	public static Reading remarked(String value, String rule) {
		return new Reading(value, false, List.of(Problem.note(rule)));
	}

	public static Reading unreadable(String rule) {
		return new Reading(null, false, List.of(Problem.error(rule)));
	}

	public boolean clean() {
		return problems.stream().allMatch((problem) -> problem.severity() == Severity.NOTE);
	}

	@Override
	public String toString() {
		return "Reading[" + problems + "]";
	}

}

package io.dromedary.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dromedary.extract.NamePair.Parted;
import io.dromedary.value.CodiceFiscale;

/** Decides where a joined name parts into given and family name. */
final class NameSplit {

	private final List<String> words;

	private final Optional<CodiceFiscale> taxCode;

	private final Optional<Boolean> familyFirst;

	/**
	 * @param taxCode of the same person
	 * @param familyFirst the order the label states, where it does
	 */
	NameSplit(List<String> words, Optional<CodiceFiscale> taxCode, Optional<Boolean> familyFirst) {
		this.words = words;
		this.taxCode = taxCode;
		this.familyFirst = familyFirst;
	}

	/** Empty where it is not certain. */
	Optional<Parted> certain() {
		if (taxCode.isPresent()) {
			List<Parted> fitting = possible().filter((parted) -> fits(taxCode.get(), parted)).toList();
			return (fitting.size() == 1) ? Optional.of(fitting.get(0)) : Optional.empty();
		}
		if (words.size() != 2) {
			return Optional.empty();
		}
		if (familyFirst.isPresent()) {
			return Optional.of(familyFirst.get() ? familyThenGiven(1) : givenThenFamily(1));
		}
		boolean first = Words.GIVEN_NAMES.contains(words.get(0));
		boolean second = Words.GIVEN_NAMES.contains(words.get(1));
		if (first == second) {
			return Optional.empty();
		}
		return Optional.of(first ? givenThenFamily(1) : familyThenGiven(1));
	}

	private Stream<Parted> possible() {
		return IntStream.range(1, words.size())
			.boxed()
			.flatMap((at) -> Stream.of(givenThenFamily(at), familyThenGiven(at)));
	}

	private Parted givenThenFamily(int at) {
		return new Parted(join(0, at), join(at, words.size()));
	}

	private Parted familyThenGiven(int at) {
		return new Parted(join(at, words.size()), join(0, at));
	}

	private String join(int from, int to) {
		return String.join(" ", words.subList(from, to));
	}

	private static boolean fits(CodiceFiscale code, Parted parted) {
		return code.familyName(parted.family()) && code.givenName(parted.given());
	}

}

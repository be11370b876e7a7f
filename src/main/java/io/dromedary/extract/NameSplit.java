package io.dromedary.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dromedary.extract.NamePair.Parted;

/** Decides where a joined name parts into given and family name. */
final class NameSplit {

	private final List<String> words;

	private final String taxCode;

	private final Optional<Boolean> familyFirst;

	/**
	 * @param taxCode codice fiscale of the same person, or empty
	 * @param familyFirst the order the label states, where it does
	 */
	NameSplit(List<String> words, String taxCode, Optional<Boolean> familyFirst) {
		this.words = words;
		this.taxCode = taxCode;
		this.familyFirst = familyFirst;
	}

	/** Empty where it is not certain. */
	Optional<Parted> certain() {
		if (!taxCode.isEmpty()) {
			List<Parted> fitting = possible().filter(this::fits).toList();
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

	private boolean fits(Parted parted) {
		return taxCode.startsWith(familyCode(parted.family()) + givenCode(parted.given()));
	}

	/** DM 23/12/1976: the first three consonants, then vowels, then X. */
	private static String familyCode(String name) {
		return (consonants(name) + vowels(name) + "XXX").substring(0, 3);
	}

	/** DM 23/12/1976: with four consonants or more the first, third and fourth. */
	private static String givenCode(String name) {
		String consonants = consonants(name);
		return (consonants.length() > 3) ? consonants.charAt(0) + consonants.substring(2, 4) : familyCode(name);
	}

	private static String consonants(String name) {
		return letters(name).replaceAll("[AEIOU]", "");
	}

	private static String vowels(String name) {
		return letters(name).replaceAll("[^AEIOU]", "");
	}

	private static String letters(String name) {
		return Token.joined(name).toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]", "");
	}

}

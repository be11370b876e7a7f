package io.dromedary.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names of months in Italian, English, German, French, Spanish and Portuguese. */
final class Months {

	private static final List<List<String>> NAMES = List.of(
			List.of("gennaio", "january", "januar", "jaenner", "janner", "janvier", "enero", "janeiro"),
			List.of("febbraio", "february", "februar", "feber", "fevrier", "febrero", "fevereiro"),
			List.of("marzo", "march", "marz", "maerz", "mrz", "mars", "marco"),
			List.of("aprile", "april", "avril", "abril"), List.of("maggio", "may", "mai", "mayo", "maio"),
			List.of("giugno", "june", "juni", "juin", "junio", "junho"),
			List.of("luglio", "july", "juli", "juillet", "julio", "julho"), List.of("agosto", "august", "aout"),
			List.of("settembre", "september", "septembre", "septiembre", "setiembre", "setembro"),
			List.of("ottobre", "october", "oktober", "octobre", "octubre", "outubro"),
			List.of("novembre", "november", "noviembre", "novembro"),
			List.of("dicembre", "december", "dezember", "decembre", "diciembre", "dezembro"));

	private Months() {
	}

	/**
	 * The number of a month, 1 to 12; 0 where the word is no month, or could be the
	 * beginning of two.
	 * @param word a name without accents or its beginning, at least three letters
	 */
	static int number(String word) {
		String name = word.toLowerCase(Locale.ROOT);
		if (name.length() < 3) {
			return 0;
		}
		Set<Integer> numbers = IntStream.rangeClosed(1, 12)
			.filter((month) -> NAMES.get(month - 1).stream().anyMatch((known) -> known.startsWith(name)))
			.boxed()
			.collect(Collectors.toSet());
		return (numbers.size() == 1) ? numbers.iterator().next() : 0;
	}

}

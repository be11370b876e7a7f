package io.dromedary.value;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of months and their abbreviations in Italian, English, German, French, Spanish,
 * Dutch and Portuguese, from the Unicode locale data (CLDR) of the JDK.
 */
final class Months {

	private static final List<Locale> LOCALES = List.of(Locale.ITALIAN, Locale.ENGLISH, Locale.GERMAN,
			Locale.forLanguageTag("de-AT"), Locale.FRENCH, Locale.forLanguageTag("es"), Locale.forLanguageTag("nl"),
			Locale.forLanguageTag("pt"));

	/** Printed, and in no locale data. */
	private static final Map<String, Integer> MORE = Map.of("mrz", 3, "maerz", 3, "jaenner", 1, "setiembre", 9, "mrt",
			3);

	private static final int SHORTEST = 3;

	private static final List<Set<String>> NAMES = names();

	private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

	private static final int MOST_KNOWN = 500;

	private Months() {
	}

	/**
	 * The number of a month, 1 to 12; 0 where the word is no month, or could be the
	 * beginning of two.
	 * @param word a name or its beginning, at least three letters; case and accents do
	 * not count
	 */
	static int number(String word) {
		if (word.length() < SHORTEST || word.length() > 12) {
			return 0;
		}
		Integer known = KNOWN.get(word);
		if (known != null) {
			return known;
		}
		int number = search(Texts.plain(word).toLowerCase(Locale.ROOT));
		// words of documents are without number; the memory of them is not
		if (KNOWN.size() < MOST_KNOWN) {
			KNOWN.put(word, number);
		}
		return number;
	}

	private static int search(String name) {
		Integer more = MORE.get(name);
		if (more != null) {
			return more;
		}
		int found = 0;
		for (int month = 1; month <= NAMES.size(); month++) {
			if (NAMES.get(month - 1).stream().anyMatch((known) -> known.startsWith(name))) {
				if (found != 0) {
					return 0;
				}
				found = month;
			}
		}
		return found;
	}

	private static List<Set<String>> names() {
		var names = new ArrayList<Set<String>>();
		for (Month month : Month.values()) {
			var all = new TreeSet<String>();
			for (Locale locale : LOCALES) {
				for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
						TextStyle.SHORT_STANDALONE)) {
					String name = Texts.plain(month.getDisplayName(style, locale)).toLowerCase(Locale.ROOT);
					all.add(name.replace(".", ""));
				}
			}
			all.removeIf((name) -> name.length() < SHORTEST);
			names.add(all);
		}
		return List.copyOf(names);
	}

}

package io.dromedary.value;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

	static final int SHORTEST = 3;

	/**
	 * Every beginning of every name, in small letters without accents; 0 where of two.
	 */
	private static final Map<String, Integer> BEGINNINGS = beginnings();

	private Months() {
	}

	/**
	 * The number of a month, 1 to 12; 0 where the word is no month, or could be the
	 * beginning of two.
	 * @param word a name or its beginning, at least three letters; case and accents do
	 * not count
	 */
	static int number(String word) {
		return BEGINNINGS.getOrDefault(Texts.plain(word).toLowerCase(Locale.ROOT), 0);
	}

	private static Map<String, Integer> beginnings() {
		var beginnings = new HashMap<String, Integer>();
		for (Month month : Month.values()) {
			for (String name : names(month)) {
				for (int length = SHORTEST; length <= name.length(); length++) {
					beginnings.merge(name.substring(0, length), month.getValue(),
							(one, other) -> one.equals(other) ? one : 0);
				}
			}
		}
		beginnings.putAll(MORE);
		return Map.copyOf(beginnings);
	}

	private static Set<String> names(Month month) {
		var names = new HashSet<String>();
		for (Locale locale : LOCALES) {
			for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
					TextStyle.SHORT_STANDALONE)) {
				String name = Texts.plain(month.getDisplayName(style, locale)).toLowerCase(Locale.ROOT);
				names.add(name.replace(".", ""));
			}
		}
		return names;
	}

}

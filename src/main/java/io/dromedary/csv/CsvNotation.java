package io.dromedary.csv;

import java.text.DateFormatSymbols;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How spreadsheets of a country write numbers and separate cells.
 *
 * @param decimal comma or point
 * @param names of months and weekdays, also shortened, in small letters: a text that has
 * digits and no other words than these is read as a date or a number
 */
public record CsvNotation(char separator, char decimal, Set<String> names) {

	/**
	 * Switzerland and Liechtenstein write a point, and separate by semicolons all the
	 * same.
	 */
	private static final Set<String> SEMICOLON_ALL_THE_SAME = Set.of("CH", "LI");

	private static final int SHORTEST_NAME = 3;

	/** Of a language and country. */
	public static CsvNotation of(Locale locale) {
		boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
		boolean semicolon = comma || SEMICOLON_ALL_THE_SAME.contains(locale.getCountry());
		Set<String> names = new TreeSet<>();
		Stream.of(locale, Locale.ENGLISH).map(DateFormatSymbols::getInstance).forEach((symbols) -> {
			Stream.of(symbols.getMonths(), symbols.getShortMonths(), symbols.getWeekdays(), symbols.getShortWeekdays())
				.flatMap(Stream::of)
				.map((name) -> name.toLowerCase(locale).replaceAll("\\P{L}", ""))
				.forEach((name) -> shortened(name, names));
		});
		return new CsvNotation(semicolon ? ';' : ',', comma ? ',' : '.', Set.copyOf(names));
	}

	/** Spreadsheets know {@code sep} and {@code sept} as well. */
	private static void shortened(String name, Set<String> names) {
		for (int length = Math.min(SHORTEST_NAME, name.length()); length > 0 && length <= name.length(); length++) {
			names.add(name.substring(0, length));
		}
	}

}

package io.dromedary.value.mrz;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs of a machine readable zone, and what engines take them for. */
final class MrzSigns {

	/** What engines make of fillers. */
	private static final String FILLERS = "\u00ab\u2039\u2264{[(^\u039b\u2227";

	/** Fillers at the end of a line, some of them taken for small letters. */
	private static final Pattern SMALL = Pattern.compile("(?<=<<)[<ceks]++(?= *[0-9]? *\\|? *$)");

	static final char FILLER = '<';

	/** What is an I or a 1 without serifs: no small letter stands in a zone. */
	static final char STROKE = '|';

	private static final Pattern STROKES = Pattern.compile("[l\u2502\u00a6-](?!\\s*$)(?<!^.)");

	/** A sign that an engine gave twice, once as a letter and once as a digit. */
	private static final Pattern TWICE = Pattern.compile("O0|0O|I[1|]|[1|]I|\\|1|1\\||S5|5S|B8|8B|Z2|2Z");

	private static final String DIGITS = "0123456789|";

	private static final String LIKE_DIGITS = "OQDILZSBGT|";

	private static final String THEY_ARE_DIGITS = "00011258671";

	private static final String LIKE_LETTERS = "0125867|";

	private static final String THEY_ARE_LETTERS = "OIZSBGTI";

	private MrzSigns() {
	}

	/** A line with names, as somebody read it, in letters and fillers. */
	static String names(Mrz.Format format, String line) {
		String plain = once(inside(plain(line)), format.width());
		StringBuilder text = new StringBuilder(plain);
		letters(text, 0, text.length());
		return text.toString();
	}

	/**
	 * How far from a line with names: signs that no name has, and those lost or doubled.
	 */
	static int slips(Mrz.Format format, String line) {
		String signs = line.replaceAll("\\s", "");
		return (int) signs.chars().filter((sign) -> sign != FILLER && (sign < 'A' || sign > 'Z')).count()
				+ Math.abs(signs.length() - format.width());
	}

	/** Without signs that were given twice, where it is longer than it should be. */
	static String once(String line, int width) {
		String text = line;
		Matcher twice = TWICE.matcher(text);
		while (text.length() > width && twice.find()) {
			text = text.substring(0, twice.start() + 1) + text.substring(twice.end());
			twice = TWICE.matcher(text);
		}
		return text;
	}

	/** Without a stroke at either end, which may be the frame around the zone. */
	static String inside(String line) {
		return line.replaceAll("^\\|+|\\|+$", "");
	}

	/** Capitals, digits, fillers and strokes. */
	static String plain(String text) {
		String small = SMALL.matcher(text).replaceAll((match) -> "<".repeat(match.group().length()));
		String line = STROKES.matcher(small).replaceAll("|");
		StringBuilder plain = new StringBuilder();
		for (char sign : line.toUpperCase(Locale.ROOT).toCharArray()) {
			if (sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9' || sign == FILLER || sign == STROKE) {
				plain.append(sign);
			}
			else if (FILLERS.indexOf(sign) >= 0) {
				plain.append((sign == FILLERS.charAt(0)) ? "<<" : "<");
			}
		}
		return plain.toString();
	}

	static void digits(StringBuilder text, int from, int to) {
		for (int at = from; at < to; at++) {
			int like = LIKE_DIGITS.indexOf(text.charAt(at));
			if (like >= 0) {
				text.setCharAt(at, THEY_ARE_DIGITS.charAt(like));
			}
		}
	}

	static void letters(StringBuilder text, int from, int to) {
		for (int at = from; at < to; at++) {
			int like = (DIGITS.indexOf(text.charAt(at)) >= 0) ? LIKE_LETTERS.indexOf(text.charAt(at)) : -1;
			if (like >= 0) {
				text.setCharAt(at, THEY_ARE_LETTERS.charAt(like));
			}
		}
	}

}

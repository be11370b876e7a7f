package io.dromedary.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words, names and codes. */
public final class Texts {

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Texts() {
	}

	/** Composed characters, single blanks, nothing invisible. */
	public static String clean(String printed) {
		if (plainly(printed)) {
			return printed.strip();
		}
		String visible = INVISIBLE.matcher(Normalizer.normalize(printed, Normalizer.Form.NFC)).replaceAll("");
		return BLANKS.matcher(visible).replaceAll(" ").strip();
	}

	/** Nearly all words are: then there is nothing to clean. */
	private static boolean plainly(String text) {
		char before = 'x';
		for (int at = 0; at < text.length(); at++) {
			char sign = text.charAt(at);
			if (sign < ' ' || sign > '~' || sign == ' ' && before == ' ') {
				return false;
			}
			before = sign;
		}
		return true;
	}

	/** Upper case without blanks. */
	public static String code(String printed) {
		return clean(printed).replace(" ", "").toUpperCase(Locale.ROOT);
	}

	/** One capital for each letter, so that places in the text stay what they are. */
	static String capitals(String text) {
		var capitals = new StringBuilder(text);
		for (int at = 0; at < text.length(); at++) {
			capitals.setCharAt(at, Character.toUpperCase(text.charAt(at)));
		}
		return capitals.toString();
	}

	/** Upper case letters and digits only. */
	public static String letters(String printed) {
		return NEITHER_LETTER_NOR_DIGIT.matcher(clean(printed).toUpperCase(Locale.ROOT)).replaceAll("");
	}

	/** Without accents: {@code août} becomes {@code aout}. */
	public static String plain(String text) {
		return ascii(text) ? text : withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFKD));
	}

	private static String withoutMarks(String text) {
		var letters = new StringBuilder(text.length());
		text.codePoints().filter((sign) -> !mark(sign)).forEach(letters::appendCodePoint);
		return letters.toString();
	}

	private static boolean mark(int sign) {
		int type = Character.getType(sign);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
				|| type == Character.ENCLOSING_MARK;
	}

	/** Nearly all words are: then they have no accents, and no letter but a to z. */
	public static boolean ascii(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) > '\u007f') {
				return false;
			}
		}
		return true;
	}

	/** Whether a digit stands in the text. */
	public static boolean anyDigit(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (Character.isDigit(text.charAt(at))) {
				return true;
			}
		}
		return false;
	}

	/** How many digits from 0 to 9 stand in the text. */
	static int digitCount(String text) {
		int digits = 0;
		for (int at = 0; at < text.length(); at++) {
			digits += (text.charAt(at) >= '0' && text.charAt(at) <= '9') ? 1 : 0;
		}
		return digits;
	}

	/** How many letters stand in the text. */
	public static int letterCount(String text) {
		int letters = 0;
		for (int at = 0; at < text.length(); at++) {
			letters += Character.isLetter(text.charAt(at)) ? 1 : 0;
		}
		return letters;
	}

	/** Whether a letter stands in the text. */
	public static boolean anyLetter(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (Character.isLetter(text.charAt(at))) {
				return true;
			}
		}
		return false;
	}

	/** The same for two spellings of one name. */
	public static String key(String text) {
		return letters(plain(text));
	}

	/** Characters to change, add or leave out until both are the same (Levenshtein). */
	public static int distance(String one, String other) {
		int[] last = new int[other.length() + 1];
		for (int column = 0; column < last.length; column++) {
			last[column] = column;
		}
		for (int row = 1; row <= one.length(); row++) {
			int diagonal = last[0];
			last[0] = row;
			for (int column = 1; column < last.length; column++) {
				int above = last[column];
				int change = (one.charAt(row - 1) == other.charAt(column - 1)) ? 0 : 1;
				last[column] = Math.min(Math.min(last[column - 1], above) + 1, diagonal + change);
				diagonal = above;
			}
		}
		return last[other.length()];
	}

}

package io.dromedary.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words, names and codes. */
public final class Texts {

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Texts() {
	}

	/** Composed characters, single blanks, nothing invisible. */
	public static String clean(String printed) {
		String visible = INVISIBLE.matcher(Normalizer.normalize(printed, Normalizer.Form.NFC)).replaceAll("");
		return BLANKS.matcher(visible).replaceAll(" ").strip();
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
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
	}

	/** The same for two spellings of one name. */
	public static String key(String text) {
		return letters(plain(text));
	}

}

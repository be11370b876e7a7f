package io.dromedary.read;

import java.util.regex.Pattern;

/**
 * What other programs leave of letters when they take a text for one of another encoding:
 * UTF-8 read as windows-1252 and written as UTF-8 again ({@code MÃ¼ller}), a question
 * mark for what they cannot write ({@code M?ller}), or the way in which mails, pages of
 * the web and programs write letters ({@code M=FCller}, {@code M&uuml;ller}).
 */
final class Mojibake {

	/**
	 * The first bytes of usual letters, and what stands for a second one: no language has
	 * these signs behind these letters.
	 */
	private static final Pattern TWICE = Pattern.compile("[\u00c2\u00c3][\u0080-\u00bf\u20ac\u201a\u0192\u201e"
			+ "\u2020-\u2022\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u2013\u2014\u02dc\u2122\u0161\u203a"
			+ "\u0153\u017e\u0178]|[\u00c4\u00c5][\u0080-\u00b3\u00b5-\u00bf]|\u00e2[\u0080\u20ac\u0082\u201a].?");

	/** References of HTML, escapes of quoted-printable and of programming languages. */
	private static final Pattern ESCAPED = Pattern.compile("&(#\\d{2,5}|#x[0-9A-Fa-f]{2,4}|[A-Za-z]{2,8});"
			+ "|(?<=\\p{L})=[89A-F][0-9A-F](?=[\\p{L}=]|$)|\\\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4})");

	/** Signs that stand in no word, but in other encodings in the place of letters. */
	private static final Pattern INSIDE = Pattern.compile("(?<=\\p{L})[\u00a8\u00b8\u2580-\u259f\u201a\u201c-\u201e"
			+ "\u00b2\u00b3\u00b9\u00bc-\u00bf\u00a1\u00a4\u00a6\u00ac\u00b6\u2020\u2021\u2030](?=\\p{L})");

	private static final Pattern REPLACED = Pattern.compile("\\?(?=\\p{L})|(?<=\\p{L})%[89A-F][0-9A-F](?=[\\p{L}%]|$)");

	/** In addresses of the web these are what they are. */
	private static final Pattern ADDRESS = Pattern.compile("[/=&@]|www\\.");

	private Mojibake() {
	}

	/**
	 * With the sign of what is lost for each such letter.
	 * @param word of a file of plain text
	 */
	static String marked(String word) {
		String marked = TWICE.matcher(word).replaceAll(Letters.LOST);
		marked = INSIDE.matcher(ESCAPED.matcher(marked).replaceAll(Letters.LOST)).replaceAll(Letters.LOST);
		return ADDRESS.matcher(marked).find() ? marked : REPLACED.matcher(marked).replaceAll(Letters.LOST);
	}

}

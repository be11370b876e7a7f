package io.dromedary.read;

import java.util.Map;

/**
 * Signs that one engine took for others of the same shape, mended where another engine
 * read the right one and what stands around it says so. A disagreement alone mends
 * nothing: either engine may be wrong.
 */
final class Confusions {

	/** Of a digit, the letters of its shape. */
	private static final Map<Character, String> SHAPES = Map.of('0', "Oo", '1', "Il", '2', "Zz", '5', "Ss", '6', "G",
			'8', "B");

	/** So many signs of one kind say that one among them is of that kind. */
	private static final int TELLING = 3;

	private Confusions() {
	}

	/**
	 * @param one as one engine read it, without blanks
	 * @param other as another read it, of the same length
	 */
	static String mended(String one, String other) {
		return withSmallL(ofOneKind(one, other), other);
	}

	/**
	 * {@code SELANG0R} and {@code 43O00}: amid letters alone stands no digit, and amid
	 * digits no letter. At the ends of a run both stand: {@code U13}, {@code 12B}.
	 */
	private static String ofOneKind(String one, String other) {
		StringBuilder text = new StringBuilder(one);
		int from = 0;
		while (from < one.length()) {
			int to = from;
			while (to < one.length() && Character.isLetterOrDigit(one.charAt(to))) {
				to++;
			}
			mend(text, other, from, to);
			from = to + 1;
		}
		return text.toString();
	}

	private static void mend(StringBuilder text, String other, int from, int to) {
		int letters = 0;
		int digits = 0;
		for (int at = from; at < to; at++) {
			boolean open = confused(text.charAt(at), other.charAt(at));
			letters += (!open && Character.isLetter(text.charAt(at))) ? 1 : 0;
			digits += (!open && Character.isDigit(text.charAt(at))) ? 1 : 0;
		}
		boolean number = digits >= TELLING && letters == 0;
		boolean telling = number || letters >= TELLING && digits == 0;
		for (int at = from + 1; at < to - 1 && telling; at++) {
			if (confused(text.charAt(at), other.charAt(at)) && Character.isDigit(other.charAt(at)) == number) {
				text.setCharAt(at, other.charAt(at));
			}
		}
	}

	/** Whether one is a digit and the other a letter of its shape. */
	private static boolean confused(char one, char other) {
		return SHAPES.getOrDefault(one, "").indexOf(other) >= 0 || SHAPES.getOrDefault(other, "").indexOf(one) >= 0;
	}

	/**
	 * {@code S.r.I.}: PP-OCR takes a small l for a capital I. Behind a small letter the
	 * other engine's l is right; behind a capital, as in {@code (FI)}, it is not.
	 */
	private static String withSmallL(String one, String other) {
		StringBuilder text = new StringBuilder(one);
		boolean small = false;
		for (int i = 0; i < text.length(); i++) {
			if (small && text.charAt(i) == 'I' && other.charAt(i) == 'l') {
				text.setCharAt(i, 'l');
			}
			small = Character.isLetter(text.charAt(i)) ? Character.isLowerCase(text.charAt(i)) : small;
		}
		return text.toString();
	}

}

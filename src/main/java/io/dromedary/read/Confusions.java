package io.dromedary.read;

/**
 * Signs that one engine took for others of the same shape, mended where another engine
 * read the right one and what stands around it says so. A disagreement alone mends
 * nothing: either engine may be wrong.
 */
final class Confusions {

	/** So many letters say that a zero among them is none. */
	private static final int TELLING = 4;

	private Confusions() {
	}

	/**
	 * @param one as one engine read it, without blanks
	 * @param other as another read it, of the same length
	 */
	static String mended(String one, String other) {
		return withSmallL(withoutZeros(one, other), other);
	}

	/**
	 * {@code SELANG0R}: amid letters alone, the other engine's O is right. Nothing else
	 * is mended so: codes hold letters amid digits and digits amid letters, as
	 * {@code 2026Z015} and the second half of a BIC do, and a zero at an end of a word
	 * may be a number.
	 */
	private static String withoutZeros(String one, String other) {
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
		long letters = text.substring(from, to).chars().filter(Character::isLetter).count();
		long zeros = text.substring(from, to).chars().filter((sign) -> sign == '0').count();
		boolean word = letters >= TELLING && letters + zeros == to - from;
		for (int at = from + 1; at < to - 1 && word; at++) {
			if (text.charAt(at) == '0' && Character.toUpperCase(other.charAt(at)) == 'O') {
				text.setCharAt(at, other.charAt(at));
			}
		}
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

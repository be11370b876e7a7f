package io.dromedary.read;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** What the characters of a file are as text. */
final class Letters {

	/** What stands for a character that is lost. */
	static final String LOST = "\ufffd";

	/** Adobe's old-style figures and small capitals: private, but known everywhere. */
	private static final int OLD_FIGURES = 0xF730;

	private static final int SMALL_CAPITALS = 0xF761;

	private Letters() {
	}

	/** Whether there is a character whose meaning the file does not tell. */
	static boolean lost(String text) {
		for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
			if (lost(text.codePointAt(at))) {
				return true;
			}
		}
		return false;
	}

	private static boolean lost(int c) {
		return switch (Character.getType(c)) {
			case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> !known(c);
			case Character.CONTROL -> !Character.isWhitespace(c);
			default -> c == 0xFFFD;
		};
	}

	/** With the sign of what is lost instead of each such character. */
	static String marked(String text) {
		return text.codePoints().mapToObj((c) -> lost(c) ? LOST : Character.toString(c)).collect(Collectors.joining());
	}

	/**
	 * As it is printed: ligatures, presentation forms and wide letters become the letters
	 * they stand for, a raised 1 stays what it is: {@code 960¹⁰} is not 96010.
	 */
	static String plain(String text) {
		if (text.chars().allMatch((c) -> c < 0x80)) {
			return text;
		}
		String plain = text.codePoints().mapToObj(Letters::plain).collect(Collectors.joining());
		return Normalizer.normalize(plain, Normalizer.Form.NFC);
	}

	private static String plain(int c) {
		if (known(c)) {
			return Character.toString((c < SMALL_CAPITALS) ? c - OLD_FIGURES + '0' : c - SMALL_CAPITALS + 'A');
		}
		if (Character.isSpaceChar(c)) {
			return " ";
		}
		String one = Character.toString(c);
		boolean form = (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFFEF) || (c >= 0x1D400 && c <= 0x1D7FF)
				|| c == 0x132 || c == 0x133;
		return form ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one;
	}

	private static boolean known(int c) {
		return (c >= OLD_FIGURES && c < OLD_FIGURES + 10) || (c >= SMALL_CAPITALS && c < SMALL_CAPITALS + 26);
	}

}

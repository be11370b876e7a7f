package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dromedary.value.Texts;

/**
 * A run of letters or a run of digits, folded for comparison.
 *
 * @param text small letters without accents
 * @param from first character in the original text
 * @param to behind the last
 */
record Token(String text, int from, int to) {

	static List<Token> of(String text) {
		var tokens = new ArrayList<Token>();
		int start = -1;
		for (int at = 0; at <= text.length(); at++) {
			int kind = (at == text.length()) ? 0 : kind(text.charAt(at));
			boolean ends = kind == 0;
			if (start >= 0 && (ends || kind != kind(text.charAt(start)))) {
				tokens.add(new Token(fold(text.substring(start, at)), start, at));
				start = -1;
			}
			if (!ends && start < 0) {
				start = at;
			}
		}
		return tokens;
	}

	/** The text as one run of folded letters and digits. */
	static String joined(String text) {
		var joined = new StringBuilder();
		of(text).forEach((token) -> joined.append(token.text()));
		return joined.toString();
	}

	private static int kind(char character) {
		if (character < 0x80) {
			return (character >= '0' && character <= '9') ? 2 : Character.isLetter(character) ? 1 : 0;
		}
		if (Character.isDigit(character)) {
			return 2;
		}
		return (Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK) ? 1 : 0;
	}

	private static String fold(String text) {
		if (Texts.ascii(text)) {
			return text.toLowerCase(Locale.ROOT);
		}
		return Texts.plain(text).toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o").replace("ł", "l");
	}

	@Override
	public String toString() {
		return "Token[" + from + ", " + to + "]";
	}

}

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
		int start = 0;
		int run = 0;
		// all signs of the run in one: whether one of them is no plain letter
		int signs = 0;
		for (int at = 0; at <= text.length(); at++) {
			int kind = (at == text.length()) ? 0 : kind(text.charAt(at));
			if (kind != run) {
				if (run != 0) {
					String printed = text.substring(start, at);
					tokens.add(new Token((signs < 0x80) ? printed.toLowerCase(Locale.ROOT) : fold(printed), start, at));
				}
				start = at;
				run = kind;
				signs = 0;
			}
			signs |= (at == text.length()) ? 0 : text.charAt(at);
		}
		return tokens;
	}

	/** The text as one run of folded letters and digits. */
	static String joined(String text) {
		var joined = new StringBuilder(text.length());
		if (Texts.ascii(text)) {
			for (int at = 0; at < text.length(); at++) {
				char sign = text.charAt(at);
				if (kind(sign) != 0) {
					joined.append(Character.toLowerCase(sign));
				}
			}
			return joined.toString();
		}
		of(text).forEach((token) -> joined.append(token.text()));
		return joined.toString();
	}

	private static int kind(char character) {
		if (character < 0x80) {
			int small = character | 0x20;
			return (small >= 'a' && small <= 'z') ? 1 : (character >= '0' && character <= '9') ? 2 : 0;
		}
		if (Character.isDigit(character)) {
			return 2;
		}
		return (Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK) ? 1 : 0;
	}

	private static String fold(String text) {
		return Texts.plain(text).toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o").replace("ł", "l");
	}

	@Override
	public String toString() {
		return "Token[" + from + ", " + to + "]";
	}

}

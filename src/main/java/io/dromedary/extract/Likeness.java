package io.dromedary.extract;

import java.util.List;

import io.dromedary.value.Texts;

/**
 * Compares labels with printed words. Text from OCR may differ by a slip or two in long
 * words; text from a text layer must be equal.
 */
final class Likeness {

	private Likeness() {
	}

	/** A printed word this long may hold a slip. */
	static final int SHORTEST = 4;

	/**
	 * Whether the label begins at a token, word by word with a slip or two in long words.
	 * @return the last token of the label, or -1
	 */
	static int similar(Label label, List<Token> tokens, int start) {
		List<String> parts = label.parts();
		if (start + parts.size() > tokens.size()) {
			return -1;
		}
		for (int index = 0; index < parts.size(); index++) {
			String part = parts.get(index);
			String printed = tokens.get(start + index).text();
			int slips = (part.length() < 5) ? 0 : (part.length() < 9) ? 1 : 2;
			// Marta is not a misread carta: in a short word the first letter must be
			// right
			if (slips == 1 && part.length() < 6 && shape(part).charAt(0) != shape(printed).charAt(0)) {
				return -1;
			}
			if (Math.abs(part.length() - printed.length()) > slips
					|| Texts.distance(shape(part), shape(printed)) > slips) {
				return -1;
			}
		}
		return start + parts.size() - 1;
	}

	/** Characters that OCR takes for each other become one. */
	static String shape(String text) {
		return text.replace('0', 'o').replace('1', 'l').replace('i', 'l').replace('5', 's').replace('8', 'b');
	}

}

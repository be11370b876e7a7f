package io.dromedary.value;

/**
 * Makes one sign of those that look alike in print: every dash and hyphen, slash, quote
 * and blank.
 */
final class Signs {

	private Signs() {
	}

	/** The text with one sign for each sign, so that places in it stay what they are. */
	static String plain(String text) {
		StringBuilder plain = null;
		for (int at = 0; at < text.length(); at++) {
			char sign = text.charAt(at);
			char same = (sign < 0x80) ? sign : plain(sign);
			if (same != sign) {
				plain = (plain != null) ? plain : new StringBuilder(text);
				plain.setCharAt(at, same);
			}
		}
		return (plain != null) ? plain.toString() : text;
	}

	private static char plain(char sign) {
		return switch (sign) {
			case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u00ad', '\u2043', '\ufe63',
					'\uff0d' ->
				'-';
			case '\u2044', '\u2215', '\u29f8', '\uff0f' -> '/';
			case '\u2018', '\u2019', '\u201b', '\u2032', '\u02bc', '\u00b4', '`' -> '\'';
			case '\u2022', '\u2219', '\u22c5', '\u2027', '\u30fb' -> '\u00b7';
			default -> (Character.isSpaceChar(sign)) ? ' ' : sign;
		};
	}

	/**
	 * Whether the character is a letter that is easily read for a digit, or printed for
	 * one.
	 */
	static boolean likeDigit(char sign) {
		return "OoQIlSBZ|".indexOf(sign) >= 0;
	}

	static boolean letterOrDigit(String text, int at) {
		return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
	}

}

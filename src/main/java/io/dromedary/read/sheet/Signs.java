package io.dromedary.read.sheet;

import java.util.Locale;

/** Signs that are not printed, and small figures above and below a line. */
public final class Signs {

	private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

	private static final int LOWERED = 0x2080;

	private static final String LOST = "\ufffd";

	private Signs() {
	}

	/**
	 * Without signs that only steer how a text is set, such as soft hyphens. What turns
	 * the order of signs around makes what follows uncertain: the sign of what is lost
	 * stands for it.
	 */
	static String visible(String text) {
		if (text.codePoints().noneMatch(Signs::steers)) {
			return text;
		}
		StringBuilder visible = new StringBuilder();
		text.codePoints().forEach((c) -> {
			if (turns(c)) {
				visible.append(LOST);
			}
			else if (!steers(c)) {
				visible.appendCodePoint(c);
			}
		});
		return visible.toString();
	}

	private static boolean steers(int c) {
		return c >= 0x80 && Character.getType(c) == Character.FORMAT;
	}

	private static boolean turns(int c) {
		return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
	}

	/** With raised figures: a small 1 behind 12 does not make it 121. */
	public static String raised(String text) {
		return changed(text, false);
	}

	/** With lowered figures. */
	public static String lowered(String text) {
		return changed(text, true);
	}

	private static String changed(String text, boolean lowered) {
		StringBuilder changed = new StringBuilder();
		text.chars().forEach((c) -> {
			boolean figure = c >= '0' && c <= '9';
			changed.append(!figure ? (char) c : lowered ? (char) (LOWERED + c - '0') : RAISED.charAt(c - '0'));
		});
		return changed.toString();
	}

	/**
	 * @param raised 1 above the line, -1 below it, 0 on it
	 */
	public static String placed(String text, int raised) {
		return (raised > 0) ? raised(text) : (raised < 0) ? lowered(text) : text;
	}

	/** A number as raised figures. */
	public static String raised(int number) {
		return raised(String.format(Locale.ROOT, "%d", number));
	}

	/** A character of a font of signs, of which nobody knows what it looks like. */
	public static String symbol(String hex) {
		return hex.matches("[0-9A-Fa-f]{1,4}") ? String.valueOf((char) Integer.parseInt(hex, 16)) : "\ufffd";
	}

}

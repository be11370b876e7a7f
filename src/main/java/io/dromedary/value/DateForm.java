package io.dromedary.value;

import java.util.regex.Pattern;

/** In which order the three parts of a date stand. */
enum DateForm {

	ISO(6, false), NUMBERS(4, false), DAY_MONTH(3, true), MONTH_DAY(3, true);

	/**
	 * Numbers and marks as in a date, with letters read for digits or marks that differ.
	 */
	static final Pattern DAMAGED = Pattern.compile(
			"(?<![\\p{L}\\d.,/-])[\\dOoQIlSBZ|]{1,2}[./-][\\dOoQIlSBZ|]{1,2}[./-](?:[\\dOoQIlSBZ|]{4}|[\\dOoQIlSBZ|]{2})(?![\\p{L}\\d./-])");

	private final int digits;

	private final boolean word;

	/**
	 * @param digits a date has no fewer
	 * @param word whether it has the name of a month
	 */
	DateForm(int digits, boolean word) {
		this.digits = digits;
		this.word = word;
	}

	/**
	 * Whether the text has as many digits and letters as a date. Few texts have, and the
	 * patterns are dear.
	 */
	boolean mayStandIn(String text) {
		int found = 0;
		int letters = 0;
		boolean named = !word;
		for (int at = 0; at < text.length(); at++) {
			char sign = text.charAt(at);
			found += (sign >= '0' && sign <= '9') ? 1 : 0;
			letters = (Character.isLetter(sign) || Character.isSurrogate(sign)) ? letters + 1 : 0;
			named |= letters >= Months.SHORTEST;
		}
		return named && found >= digits;
	}

}

package io.dromedary.value;

import static io.dromedary.value.CheckDigits.digit;

/**
 * Check characters of Spanish numbers: NIF of persons, NIE of foreigners, CIF of firms.
 */
final class SpanishVat {

	private static final String PERSON = "TRWAGMYFPDXBNJZSQVHLCKE";

	private static final String FIRM = "JABCDEFGHI";

	private SpanishVat() {
	}

	static boolean right(String number) {
		char first = number.charAt(0);
		char last = number.charAt(8);
		String seven = number.substring(1, 8);
		if (Character.isDigit(first)) {
			return person(number.substring(0, 8)) == last;
		}
		return switch (first) {
			case 'X', 'Y', 'Z' -> person((first - 'X') + seven) == last;
			case 'K', 'L', 'M' -> person(seven) == last || FIRM.charAt(firm(seven)) == last;
			case 'A', 'B', 'E', 'H' -> digit(number, 8) == firm(seven);
			case 'C', 'D', 'F', 'G', 'J', 'N', 'P', 'Q', 'R', 'S', 'U', 'V', 'W' ->
				digit(number, 8) == firm(seven) || FIRM.charAt(firm(seven)) == last;
			default -> false;
		};
	}

	private static char person(String digits) {
		return PERSON.charAt(Integer.parseInt(digits) % PERSON.length());
	}

	/** Luhn's check digit of seven digits. */
	private static int firm(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int value = digit(digits, i) * ((i % 2 == 0) ? 2 : 1);
			sum += value / 10 + value % 10;
		}
		return (10 - sum % 10) % 10;
	}

}

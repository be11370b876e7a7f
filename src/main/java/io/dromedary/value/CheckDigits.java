package io.dromedary.value;

/** Sums over the digits of a number, used by several published check algorithms. */
final class CheckDigits {

	/** Values of 0 to 9 and A to Z in odd places, DM 23/12/1976, table of art. 11. */
	private static final int[] ITALIAN_ODD = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16,
			10, 22, 25, 24, 23 };

	private static final int MOD_97 = 97;

	private CheckDigits() {
	}

	static int digit(String digits, int at) {
		return Character.digit(digits.charAt(at), 10);
	}

	/** The sum of the first digits, each times its weight. */
	static int weighted(String digits, int... weights) {
		int sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += digit(digits, i) * weights[i];
		}
		return sum;
	}

	/** Luhn (ISO/IEC 7812-1 annex B): every second digit from the right doubled. */
	static boolean luhn(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digit(digits, digits.length() - 1 - i);
			int value = (i % 2 == 0) ? digit : 2 * digit;
			sum += (value > 9) ? value - 9 : value;
		}
		return sum % 10 == 0;
	}

	/** ISO/IEC 7064 MOD 11,10 over all digits. */
	static boolean mod11x10(String digits) {
		int product = 10;
		for (int i = 0; i < digits.length() - 1; i++) {
			int sum = (digit(digits, i) + product) % 10;
			product = ((sum == 0) ? 10 : sum) * 2 % 11;
		}
		return (product + digit(digits, digits.length() - 1)) % 10 == 1;
	}

	/** The remainder by 97 of digits and letters, A counting 10 (ISO 13616). */
	static int mod97(String characters) {
		int rest = 0;
		for (char character : characters.toCharArray()) {
			int value = Character.digit(character, 36);
			rest = (rest * ((value > 9) ? 100 : 10) + value) % MOD_97;
		}
		return rest;
	}

	/**
	 * The check letter of the codice fiscale and the CIN of an Italian account: values of
	 * odd places by the table, of even places in order.
	 */
	static char italianLetter(String characters) {
		int sum = 0;
		for (int i = 0; i < characters.length(); i++) {
			int value = Character.digit(characters.charAt(i), 36);
			int rank = (value > 9) ? value - 10 : value;
			sum += (i % 2 == 0) ? ITALIAN_ODD[rank] : rank;
		}
		return (char) ('A' + sum % 26);
	}

}

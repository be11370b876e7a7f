package io.dromedary.value;

import static io.dromedary.value.CheckDigits.digit;
import static io.dromedary.value.CheckDigits.weighted;

/** VAT check digits of the countries whose algorithms have several cases. */
final class EasternVat {

	private static final int[] CYPRUS_ODD = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21 };

	private EasternVat() {
	}

	static boolean greece(String number) {
		return weighted(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(number, 8);
	}

	static boolean cyprus(String number) {
		if (number.startsWith("12")) {
			return false;
		}
		int sum = 0;
		for (int i = 0; i < 8; i++) {
			sum += (i % 2 == 0) ? CYPRUS_ODD[digit(number, i)] : digit(number, i);
		}
		return (char) ('A' + sum % 26) == number.charAt(8);
	}

	static boolean bulgaria(String number) {
		if (number.length() == 9) {
			int first = weighted(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
			int check = (first < 10) ? first : weighted(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10;
			return check == digit(number, 8);
		}
		boolean citizen = weighted(number, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == digit(number, 9)
				&& birthMonth(number);
		boolean foreigner = weighted(number, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == digit(number, 9);
		int other = 11 - weighted(number, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
		return citizen || foreigner || other % 11 == digit(number, 9) && other != 10;
	}

	/** In a personal number the month counts 20 more before 1900, 40 more after 1999. */
	private static boolean birthMonth(String number) {
		int month = Integer.parseInt(number.substring(2, 4));
		int day = Integer.parseInt(number.substring(4, 6));
		return month <= 52 && month % 20 >= 1 && month % 20 <= 12 && day >= 1 && day <= 31;
	}

	static boolean czechia(String number) {
		if (number.length() == 8) {
			int check = 11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11;
			return number.charAt(0) != '9' && check % 10 == digit(number, 7);
		}
		if (number.length() == 9) {
			return number.charAt(0) == '6' ? czechSpecial(number) : czechBirth(number);
		}
		return czechBirth(number) && (Long.parseLong(number) % 11 == 0
				|| Long.parseLong(number.substring(0, 9)) % 11 == 10 && digit(number, 9) == 0);
	}

	/**
	 * Of persons without a birth number: of the rest by 11 two less, by 10. Who was given
	 * a birth number of nine digits was not born in a sixty.
	 */
	private static boolean czechSpecial(String number) {
		int rest = weighted(number.substring(1), 8, 7, 6, 5, 4, 3, 2) % 11;
		return (rest + 8) % 10 == digit(number, 8);
	}

	private static boolean czechBirth(String number) {
		int month = Integer.parseInt(number.substring(2, 4)) % 50;
		int day = Integer.parseInt(number.substring(4, 6));
		return (month >= 1 && month <= 12 || month >= 21 && month <= 32) && day >= 1 && day <= 31;
	}

	static boolean lithuania(String number) {
		int last = number.length() - 1;
		int first = rolling(number, last, 1);
		int check = (first < 10) ? first : rolling(number, last, 3) % 10;
		return digit(number, last - 1) == 1 && check == digit(number, last);
	}

	private static int rolling(String number, int count, int start) {
		int sum = 0;
		for (int i = 0; i < count; i++) {
			sum += digit(number, i) * (1 + (i + start - 1) % 9);
		}
		return sum % 11;
	}

	static boolean latvia(String number) {
		if (number.charAt(0) > '3') {
			int check = 3 - weighted(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6) % 11;
			return (check < 0 ? check + 11 : check) == digit(number, 10);
		}
		int check = (1 + weighted(number, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10;
		return number.startsWith("32") || check == digit(number, 10);
	}

	static boolean romania(String number) {
		String padded = "0".repeat(10 - number.length()) + number;
		return weighted(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == digit(padded, 9);
	}

	static boolean slovenia(String number) {
		int check = 11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11;
		return check != 11 && check % 10 == digit(number, 7);
	}

}

package io.dromedary.value;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import static io.dromedary.value.CheckDigits.digit;
import static io.dromedary.value.CheckDigits.weighted;

/**
 * Check digits of national VAT numbers, after the country prefix and in the right format.
 * A form for which no algorithm is published (French keys with letters, for example)
 * counts as right.
 */
final class VatCheckDigits {

	private static final Pattern DIGITS = Pattern.compile("\\d+");

	/** What fills the place of a number; most sums are right for it. Sweden adds 01. */
	private static final Pattern NOUGHTS = Pattern.compile("[EU]?0{8,}1?\\D*");

	private static final Map<String, Predicate<String>> CHECKS = Map.ofEntries(Map.entry("AT", VatCheckDigits::austria),
			Map.entry("BE", VatCheckDigits::belgium), Map.entry("BG", EasternVat::bulgaria),
			Map.entry("CH", (number) -> weighted(number.substring(1), 5, 4, 3, 2, 7, 6, 5, 4, 1) % 11 == 0),
			Map.entry("CY", EasternVat::cyprus), Map.entry("CZ", EasternVat::czechia),
			Map.entry("DE", CheckDigits::mod11x10),
			Map.entry("DK", (number) -> weighted(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
			Map.entry("EE", (number) -> weighted(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0),
			Map.entry("EL", EasternVat::greece), Map.entry("GR", EasternVat::greece),
			Map.entry("ES", SpanishVat::right),
			Map.entry("FI", (number) -> weighted(number, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0),
			Map.entry("FR", VatCheckDigits::france), Map.entry("GB", VatCheckDigits::britain),
			Map.entry("HR", CheckDigits::mod11x10),
			Map.entry("HU", (number) -> weighted(number, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0),
			Map.entry("IE", VatCheckDigits::ireland), Map.entry("IT", VatCheckDigits::italy),
			Map.entry("LT", EasternVat::lithuania),
			Map.entry("LU", (number) -> Integer.parseInt(number.substring(0, 6)) % 89 == end(number, 2)),
			Map.entry("LV", EasternVat::latvia), Map.entry("MT", VatCheckDigits::malta),
			Map.entry("NL", VatCheckDigits::netherlands),
			Map.entry("NO", (number) -> weighted(number, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
			Map.entry("PL", (number) -> weighted(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(number, 9)),
			Map.entry("PT", (number) -> complement11(weighted(number, 9, 8, 7, 6, 5, 4, 3, 2)) == digit(number, 8)),
			Map.entry("RO", EasternVat::romania),
			Map.entry("SE", (number) -> CheckDigits.luhn(number.substring(0, 10))),
			Map.entry("SI", EasternVat::slovenia), Map.entry("SK", (number) -> Long.parseLong(number) % 11 == 0),
			Map.entry("XI", VatCheckDigits::britain));

	private VatCheckDigits() {
	}

	static boolean right(String country, String number) {
		Predicate<String> check = CHECKS.get(country);
		return check == null || !NOUGHTS.matcher(number).matches() && check.test(number);
	}

	/** 11 minus the rest by 11, where 10 and 11 count 0. */
	static int complement11(int sum) {
		int rest = 11 - sum % 11;
		return (rest > 9) ? 0 : rest;
	}

	private static int end(String number, int digits) {
		return Integer.parseInt(number.substring(number.length() - digits));
	}

	/** The province inside (digits 8 to 10) is no check: new ones are given out. */
	private static boolean italy(String number) {
		return !number.startsWith("0000000") && CheckDigits.luhn(number);
	}

	private static boolean austria(String number) {
		int sum = 0;
		for (int i = 1; i < 8; i++) {
			int value = digit(number, i) * ((i % 2 == 0) ? 2 : 1);
			sum += value / 10 + value % 10;
		}
		return (96 - sum) % 10 == digit(number, 8);
	}

	private static boolean belgium(String number) {
		return 97 - Integer.parseInt(number.substring(0, number.length() - 2)) % 97 == end(number, 2);
	}

	private static boolean france(String number) {
		if (!DIGITS.matcher(number).matches()) {
			return true;
		}
		return Long.parseLong(number.substring(2) + "12") % 97 == Integer.parseInt(number.substring(0, 2));
	}

	private static boolean britain(String number) {
		if (!DIGITS.matcher(number).matches()) {
			return true;
		}
		int rest = (weighted(number, 8, 7, 6, 5, 4, 3, 2) + Integer.parseInt(number.substring(7, 9))) % 97;
		int serial = Integer.parseInt(number.substring(0, 7));
		boolean first = serial <= 9_990_000 && (serial < 100_000 || serial > 999_999)
				&& (serial <= 9_490_000 || serial > 9_700_000);
		return rest == 0 && first || rest == 42 && serial > 1_000_000;
	}

	private static boolean ireland(String number) {
		if (!Character.isDigit(number.charAt(1))) {
			String old = "0" + number.substring(2, 7) + number.charAt(0);
			return letter(weighted(old, 8, 7, 6, 5, 4, 3, 2)) == number.charAt(7);
		}
		int second = (number.length() < 9 || number.charAt(8) == 'W') ? 0 : number.charAt(8) - 'A' + 1;
		return letter(weighted(number, 8, 7, 6, 5, 4, 3, 2) + 9 * second) == number.charAt(7);
	}

	private static char letter(int sum) {
		return "WABCDEFGHIJKLMNOPQRSTUV".charAt(sum % 23);
	}

	private static boolean malta(String number) {
		return 37 - weighted(number, 3, 4, 6, 7, 8, 9) % 37 == end(number, 2);
	}

	/** Since 2020 sole traders have numbers checked by mod 97, letters counting. */
	private static boolean netherlands(String number) {
		boolean digits = DIGITS.matcher(number.substring(0, 9)).matches();
		boolean elfproef = digits && weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == digit(number, 8);
		return elfproef || CheckDigits.mod97("NL" + number.replace("+", "36").replace("*", "37")) == 1;
	}

}

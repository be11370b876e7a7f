package io.dromedary.demo;

import java.math.BigInteger;
import java.util.Random;

/** Invented codes whose check digits are right. */
final class Codes {

	/**
	 * None that looks like a digit: a card number has no check digit to tell them apart.
	 */
	private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

	private Codes() {
	}

	/** That many digits. */
	static String digits(Random random, int count) {
		var digits = new StringBuilder();
		for (int i = 0; i < count; i++) {
			digits.append(random.nextInt(10));
		}
		return digits.toString();
	}

	private static String letters(Random random, int count) {
		var letters = new StringBuilder();
		for (int i = 0; i < count; i++) {
			letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
		}
		return letters.toString();
	}

	/** Number of the Italian electronic card: {@code CA12345AB}. */
	static String electronicCard(Random random) {
		return "CA" + digits(random, 5) + letters(random, 2);
	}

	/** Number of the Italian paper card: {@code AZ1234567}. */
	static String paperCard(Random random) {
		return "A" + letters(random, 1) + digits(random, 7);
	}

	/** VAT number of a country, as it is registered in the European VIES system. */
	static String vat(String country, Random random) {
		return switch (country) {
			case "IT" -> partitaIva(random);
			case "DE" -> "DE" + iso7064(("" + (1 + random.nextInt(9))) + digits(random, 7));
			case "FR" -> french(luhn(digits(random, 8)));
			case "ES" -> "ESB" + luhn(digits(random, 7));
			case "GB" -> british((1 + random.nextInt(8)) + digits(random, 6));
			case "CH" -> swiss(random);
			default -> throw new IllegalArgumentException("no VAT numbers for " + country);
		};
	}

	/** Eleven digits: seven, the office of a province, the check digit. */
	static String partitaIva(Random random) {
		return luhn(digits(random, 7) + "%03d".formatted(1 + random.nextInt(100)));
	}

	/** Appends the check digit after Luhn (ISO/IEC 7812-1 annex B). */
	static String luhn(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int doubled = (i % 2 == 0) ? digit * 2 : digit;
			sum += doubled / 10 + doubled % 10;
		}
		return digits + (10 - sum % 10) % 10;
	}

	/** Appends the check digit after ISO 7064 MOD 11,10, as German numbers have it. */
	static String iso7064(String digits) {
		int product = 10;
		for (char digit : digits.toCharArray()) {
			int sum = (digit - '0' + product) % 10;
			product = 2 * (sum == 0 ? 10 : sum) % 11;
		}
		return digits + (11 - product) % 10;
	}

	static String french(String siren) {
		return "FR%02d%s".formatted((12 + 3 * (Long.parseLong(siren) % 97)) % 97, siren);
	}

	/** Numbers below 1000000 and above 9490000 are not given out. */
	static String british(String digits) {
		int sum = 0;
		for (int i = 0; i < 7; i++) {
			sum += (digits.charAt(i) - '0') * (8 - i);
		}
		return "GB%s%02d".formatted(digits, 97 - sum % 97);
	}

	private static String swiss(Random random) {
		String number = swiss(digits(random, 8));
		while (number.isEmpty()) {
			number = swiss(digits(random, 8));
		}
		return number;
	}

	/** Empty where these eight digits have no check digit (eCH-0097). */
	static String swiss(String digits) {
		int[] weights = { 5, 4, 3, 2, 7, 6, 5, 4 };
		int sum = 0;
		for (int i = 0; i < 8; i++) {
			sum += (digits.charAt(i) - '0') * weights[i];
		}
		int check = (11 - sum % 11) % 11;
		return (check == 10) ? "" : "CHE" + digits + check;
	}

	/** ISO 13616, without blanks. */
	static String iban(String country, Random random) {
		String account = switch (country) {
			case "IT" -> italianAccount(random);
			case "DE" -> "50070010" + digits(random, 10);
			case "FR" -> frenchAccount(digits(random, 21));
			case "ES" -> spanishAccount(digits(random, 8), digits(random, 10));
			case "GB" -> letters(random, 4) + digits(random, 14);
			case "CH" -> digits(random, 17);
			default -> throw new IllegalArgumentException("no IBAN for " + country);
		};
		int check = 98 - numeric(account + country + "00").mod(BigInteger.valueOf(97)).intValue();
		return "%s%02d%s".formatted(country, check, account);
	}

	private static BigInteger numeric(String code) {
		var digits = new StringBuilder();
		code.chars().forEach((letter) -> digits.append(Character.digit(letter, 36)));
		return new BigInteger(digits.toString());
	}

	private static String italianAccount(Random random) {
		String account = "0" + digits(random, 4) + digits(random, 5) + digits(random, 12);
		return CodiceFiscale.check(account) + account;
	}

	private static String frenchAccount(String account) {
		var key = new BigInteger(account + "00").mod(BigInteger.valueOf(97)).intValue();
		return account + "%02d".formatted(97 - key);
	}

	private static String spanishAccount(String bank, String account) {
		return bank + spanishDigit("00" + bank) + spanishDigit(account) + account;
	}

	private static int spanishDigit(String digits) {
		int sum = 0;
		for (int i = 0, weight = 1; i < 10; i++, weight = weight * 2 % 11) {
			sum += (digits.charAt(i) - '0') * weight;
		}
		int check = 11 - sum % 11;
		return (check > 9) ? 11 - check : check;
	}

	/** A VAT number as it is printed; the Swiss write {@code CHE-123.456.788}. */
	static String printed(String vat) {
		return vat.startsWith("CHE") ? vat.replaceFirst("(CHE)(...)(...)(...)", "$1-$2.$3.$4") : vat;
	}

	/** The code in blocks of four, as an IBAN is printed. */
	static String blocks(String code) {
		return code.replaceAll("(.{4})(?=.)", "$1 ");
	}

}

package io.dromedary.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** The Italian tax code of a person, by the rules of DM 23/12/1976 n. 13813. */
final class CodiceFiscale {

	private static final int[] ODD = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
			25, 24, 23 };

	private CodiceFiscale() {
	}

	/**
	 * The code of sixteen characters.
	 * @param place code of the place of birth at the land registry, such as H501
	 */
	static String of(String surname, String name, LocalDate born, boolean female, String place) {
		String code = surname(surname) + name(name) + "%02d".formatted(born.getYear() % 100)
				+ "ABCDEHLMPRST".charAt(born.getMonthValue() - 1)
				+ "%02d".formatted(born.getDayOfMonth() + (female ? 40 : 0)) + place;
		return code + check(code);
	}

	/** The letter that also checks the account within an Italian IBAN. */
	static char check(String code) {
		int sum = 0;
		for (int i = 0; i < code.length(); i++) {
			char letter = code.charAt(i);
			int value = Character.isDigit(letter) ? letter - '0' : letter - 'A';
			sum += (i % 2 == 0) ? ODD[value] : value;
		}
		return (char) ('A' + sum % 26);
	}

	private static String surname(String surname) {
		return (consonants(surname) + vowels(surname) + "XXX").substring(0, 3);
	}

	private static String name(String name) {
		String consonants = consonants(name);
		if (consonants.length() > 3) {
			return "" + consonants.charAt(0) + consonants.charAt(2) + consonants.charAt(3);
		}
		return surname(name);
	}

	private static String consonants(String name) {
		return plain(name).replaceAll("[AEIOU]", "");
	}

	private static String vowels(String name) {
		return plain(name).replaceAll("[^AEIOU]", "");
	}

	private static String plain(String name) {
		return Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("[^A-Z]", "");
	}

}

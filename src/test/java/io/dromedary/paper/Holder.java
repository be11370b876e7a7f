package io.dromedary.paper;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * An invented person with an identity document.
 *
 * @param surname as printed; the zone transliterates it
 * @param place and province of birth
 * @param code codice fiscale
 */
record Holder(String surname, String given, boolean female, LocalDate born, String place, String code, LocalDate issued,
		LocalDate expires, Random random) {

	private static final List<String> SURNAMES = List.of("ROSSI", "BIANCHI", "DE LUCA", "D'ANGELO", "FERRARI", "GRECO",
			"COLOMBO", "MÜLLER", "IBÁÑEZ", "CATTANEO", "LO PRESTI", "GALLI", "ESPOSITO", "SPINELLI", "NICOLÒ");

	private static final List<String> MEN = List.of("MARIO", "LUCA", "GIAN PAOLO", "ALESSANDRO", "NICCOLÒ", "ENZO",
			"JACK", "MAREK");

	private static final List<String> WOMEN = List.of("ANNA", "MARIA GRAZIA", "FRANCESCA", "CHIARA", "ZOÉ", "LUCIA",
			"ELENA", "MONICA");

	private static final List<String> PLACES = List.of("ROMA (RM)", "MILANO (MI)", "TORINO (TO)", "BARI (BA)",
			"NAPOLI (NA)", "VERONA (VR)", "PALERMO (PA)");

	private static final List<String> CADASTRE = List.of("H501", "F205", "L219", "A662", "F839", "L781", "G273");

	private static final int[] ODD = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
			25, 24, 23 };

	private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

	static Holder invent(long seed) {
		var random = new Random(seed);
		String surname = any(SURNAMES, random);
		boolean female = random.nextBoolean();
		String given = any(female ? WOMEN : MEN, random);
		LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(54 * 365));
		int place = random.nextInt(PLACES.size());
		LocalDate issued = LocalDate.of(2022, 1, 3).plusDays(random.nextInt(900));
		return new Holder(surname, given, female, born, PLACES.get(place),
				code(surname, given, born, female, CADASTRE.get(place)), issued, issued.plusYears(10).minusDays(1),
				random);
	}

	private static String any(List<String> of, Random random) {
		return of.get(random.nextInt(of.size()));
	}

	String sex() {
		return female ? "F" : "M";
	}

	/** Letters and digits by a pattern: {@code A} a letter, {@code 9} a digit. */
	String number(String pattern) {
		var number = new StringBuilder();
		for (char sign : pattern.toCharArray()) {
			number.append((sign == 'A') ? LETTERS.charAt(random.nextInt(LETTERS.length()))
					: (sign == '9') ? (char) ('0' + random.nextInt(10)) : sign);
		}
		return number.toString();
	}

	/** Three lines of 30 (ICAO 9303-5). */
	List<String> card(String type, String issuer, String nationality, String number) {
		String first = checked(number, 9);
		String born = checked(day(this.born), 6);
		String until = checked(day(expires), 6);
		String all = filled(first, 25) + born + until + "<".repeat(11);
		return List.of(filled(type, 2) + issuer + filled(first, 25),
				born + sex() + until + nationality + "<".repeat(11) + check(all),
				filled(zone(surname) + "<<" + zone(given), 30));
	}

	/** Two lines of 44 (ICAO 9303-4). */
	List<String> passport(String issuer, String number) {
		String rest = checked(number, 9) + issuer + checked(day(born), 6) + sex() + checked(day(expires), 6)
				+ "<".repeat(15);
		String all = rest.substring(0, 10) + rest.substring(13, 20) + rest.substring(21, 43);
		return List.of(filled("P<" + issuer + zone(surname) + "<<" + zone(given), 44), rest + check(all));
	}

	static String printed(LocalDate date, String pattern) {
		return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ITALIAN));
	}

	private static String day(LocalDate date) {
		return printed(date, "yyMMdd");
	}

	private static String filled(String text, int length) {
		return (text + "<".repeat(length)).substring(0, length);
	}

	private static String checked(String text, int length) {
		return filled(text, length) + check(filled(text, length));
	}

	private static int check(String text) {
		int sum = 0;
		for (int at = 0; at < text.length(); at++) {
			sum += Math.max(0, Character.digit(text.charAt(at), 36)) * List.of(7, 3, 1).get(at % 3);
		}
		return sum % 10;
	}

	/** As ICAO 9303-3, section 6, recommends. */
	static String zone(String name) {
		return plain(name.replace("Ü", "UE")).replace(' ', '<');
	}

	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Z ]", "");
	}

	/** DM 23/12/1976 n. 13813. */
	private static String code(String surname, String given, LocalDate born, boolean female, String place) {
		String letters = letters(given, "[AEIOU ]");
		String name = (letters.length() > 3) ? "" + letters.charAt(0) + letters.charAt(2) + letters.charAt(3)
				: three(given);
		String code = three(surname) + name + printed(born, "yy") + "ABCDEHLMPRST".charAt(born.getMonthValue() - 1)
				+ "%02d".formatted(born.getDayOfMonth() + (female ? 40 : 0)) + place;
		int sum = 0;
		for (int at = 0; at < code.length(); at++) {
			int value = code.charAt(at) - (Character.isDigit(code.charAt(at)) ? '0' : 'A');
			sum += (at % 2 == 0) ? ODD[value] : value;
		}
		return code + (char) ('A' + sum % 26);
	}

	private static String three(String name) {
		return (letters(name, "[AEIOU ]") + letters(name, "[^AEIOU]") + "XXX").substring(0, 3);
	}

	private static String letters(String name, String without) {
		return plain(name).replaceAll(without, "");
	}

	@Override
	public String toString() {
		return "Holder";
	}

}

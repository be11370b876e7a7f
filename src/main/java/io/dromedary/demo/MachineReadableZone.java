package io.dromedary.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The three lines of thirty characters on an Italian card (ICAO Doc 9303-5, TD1). */
final class MachineReadableZone {

	private MachineReadableZone() {
	}

	static List<String> of(IdentityCard card) {
		String number = checked(card.number());
		String born = checked(date(card.born()));
		String expires = checked(date(card.expires()));
		String first = filled("C<ITA" + number, 30);
		String second = born + card.sex() + expires + "ITA" + "<".repeat(11);
		String all = number + "<".repeat(15) + born + expires + "<".repeat(11);
		String names = plain(card.surname()) + "<<" + plain(card.name());
		return List.of(first, second + check(all), filled(names, 30));
	}

	private static String date(LocalDate date) {
		return date.format(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT));
	}

	private static String filled(String text, int length) {
		return (text + "<".repeat(length)).substring(0, length);
	}

	private static String checked(String text) {
		return text + check(text);
	}

	/** Weights 7, 3, 1 (Doc 9303-3, 4.9). */
	static int check(String text) {
		int[] weights = { 7, 3, 1 };
		int sum = 0;
		for (int i = 0; i < text.length(); i++) {
			sum += Math.max(0, Character.digit(text.charAt(i), 36)) * weights[i % 3];
		}
		return sum % 10;
	}

	private static String plain(String name) {
		return Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
			.replaceAll("[^A-Z ]", "")
			.replace(' ', '<');
	}

}

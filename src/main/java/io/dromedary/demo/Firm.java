package io.dromedary.demo;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Random;

/**
 * An invented firm.
 *
 * @param trade what it deals in; chooses its wares
 */
record Firm(String name, String trade, String street, String town, String vat, String iban, String phone) {

	static Firm seller(Words words, Random random) {
		String trade = words.any("trades", random);
		return firm(words, random, trade, words.any(trade + ".firms", random));
	}

	static Firm buyer(Words words, Random random) {
		return firm(words, random, "", words.any("buyers", random));
	}

	static Firm shop(Words words, Random random) {
		return firm(words, random, "till", words.any("till.shops", random));
	}

	private static Firm firm(Words words, Random random, String trade, String pattern) {
		String country = words.one("country");
		String street = fill(words.one("street.pattern"), words.any("streets", random), 1 + random.nextInt(120));
		return new Firm(fill(pattern, words.any("surnames", random)), trade, street, words.any("towns", random),
				Codes.vat(country, random), Codes.iban(country, random),
				fill(words.one("phone"), (2 + random.nextInt(7)) + " " + Codes.digits(random, 7)));
	}

	/** Replaces {@code {0}}, {@code {1}} ... as they are. */
	static String fill(String pattern, Object... values) {
		Object[] texts = Arrays.stream(values).map(String::valueOf).toArray();
		return MessageFormat.format(pattern.replace("'", "''"), texts);
	}

}

package io.dromedary.value.invoice;

import java.util.Set;

import io.dromedary.value.CodiceFiscale;
import io.dromedary.value.Texts;

/**
 * A VAT number or tax code.
 *
 * @param country ISO 3166, Greece as {@code EL}; empty where it is not said
 */
record TaxId(String country, String number) {

	/** No number has fewer digits. */
	private static final int DIGITS = 7;

	private static final Set<String> COUNTRIES = Set.of("AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "EL",
			"ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IT", "LI", "LT", "LU", "LV", "MC", "MT", "NL", "NO", "PL",
			"PT", "RO", "SE", "SI", "SK", "SM", "XI");

	/** With or without its country; eleven digits that fit are Italian ones. */
	static TaxId of(String text) {
		String code = Texts.code(text).replaceAll("[^\\p{L}\\p{N}]", "");
		String country = code.substring(0, Math.min(2, code.length()));
		if (COUNTRIES.contains(country)) {
			return new TaxId(country.equals("GR") ? "EL" : country, code.substring(2));
		}
		boolean italian = code.matches("\\d{11}") && CodiceFiscale.read(code).proven();
		return new TaxId(italian ? "IT" : "", code);
	}

	/** Whether a text is one, rather than a name. */
	static boolean is(String text) {
		return Texts.code(text).chars().filter(Character::isDigit).count() >= DIGITS;
	}

	boolean same(TaxId other) {
		return number.equals(other.number)
				&& (country.equals(other.country) || country.isEmpty() || other.country.isEmpty());
	}

	@Override
	public String toString() {
		return "TaxId[" + country + "]";
	}

}

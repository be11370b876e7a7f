package io.dromedary.bench;

import java.math.BigDecimal;
import java.util.Locale;

import io.dromedary.document.FieldKind;

/** Whether a value is what an element says, sign by sign. */
final class ExactText {

	private ExactText() {
	}

	/**
	 * Numbers by their value, days by the day, codes without blanks and case, all else as
	 * it stands there.
	 */
	static boolean same(FieldKind kind, String said, String value) {
		return switch (kind) {
			case AMOUNT, NUMBER, RATE -> new BigDecimal(said).compareTo(new BigDecimal(value)) == 0;
			case DATE -> day(said).equals(value);
			case CODE, IBAN, VAT -> letters(said).equals(letters(value));
			default -> said.equals(value);
		};
	}

	static String day(String said) {
		return said.contains("-") ? said.substring(0, 10)
				: said.substring(0, 4) + "-" + said.substring(4, 6) + "-" + said.substring(6, 8);
	}

	private static String letters(String code) {
		return code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
	}

}

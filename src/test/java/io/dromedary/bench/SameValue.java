package io.dromedary.bench;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;

import io.dromedary.document.FieldKind;

/** Whether a delivered value is what a person sees. */
public final class SameValue {

	private SameValue() {
	}

	/** Amounts and numbers by their value, all others by their letters and digits. */
	public static boolean same(String field, String seen, String value) {
		FieldKind kind = ShippedTypes.kind(field);
		if (kind == FieldKind.AMOUNT || kind == FieldKind.NUMBER || kind == FieldKind.RATE) {
			try {
				return new BigDecimal(seen).compareTo(new BigDecimal(value)) == 0;
			}
			catch (NumberFormatException ex) {
				return false;
			}
		}
		return core(seen).equals(core(value));
	}

	private static String core(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toUpperCase(Locale.ROOT)
			.codePoints()
			.filter(Character::isLetterOrDigit)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}

package io.dromedary.document;

import java.math.BigDecimal;

/**
 * What a column of a results database holds: one for all databases, so that whether a
 * value can be delivered is known before it is.
 */
public final class Width {

	/** Characters of a code. */
	public static final int CODE = 255;

	/** Characters of a text: MariaDB keeps 65535 bytes of up to 4 for each character. */
	public static final int TEXT = 16_383;

	/** Digits of a number, before and behind the point. */
	public static final int DIGITS = 28;

	/** Decimals of a number; prices of FatturaPA have up to 8. */
	public static final int DECIMALS = 8;

	private Width() {
	}

	/**
	 * Whether the column of a field of this kind holds a value as it is.
	 * @param value in the form that its kind says
	 */
	public static boolean holds(FieldKind kind, String value) {
		return switch (kind) {
			case DATE -> true;
			case AMOUNT, NUMBER, RATE -> holds(new BigDecimal(value));
			case TEXT, NAME, ADDRESS -> value.length() <= TEXT;
			case CODE, CURRENCY, IBAN, VAT, CODICE_FISCALE, SEX -> value.length() <= CODE;
		};
	}

	/** Whether a column of numbers holds one without rounding it. */
	public static boolean holds(BigDecimal number) {
		BigDecimal bare = number.stripTrailingZeros();
		return bare.scale() <= DECIMALS && bare.precision() - bare.scale() <= DIGITS - DECIMALS;
	}

}

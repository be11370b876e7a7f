package io.dromedary.document;

/**
 * What a bar code on a page says. It bears out or contests what is printed, and is never
 * the source of a value.
 *
 * @param text as the code holds it, line breaks and all
 */
public record BarCode(Kind kind, String text) {

	/** The kinds that are read. */
	public enum Kind {

		/** Bars of two widths: ISO/IEC 16388. */
		CODE_39,
		/** Stacked bars: ISO/IEC 15438. */
		PDF_417,
		/** ISO/IEC 18004. */
		QR

	}

	/** Names, numbers and accounts of people are never logged. */
	@Override
	public String toString() {
		return "BarCode[" + kind + "]";
	}

}

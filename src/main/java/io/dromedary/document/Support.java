package io.dromedary.document;

import java.util.Locale;

/** What vouches for a value besides the words it was read from. */
public enum Support {

	/** Its own check digits. */
	CHECK_DIGITS,
	/** A sum that closes, or what was paid less the change. */
	SUM,
	/**
	 * The same value at another place of the document, behind a label of the same kind.
	 */
	SECOND_PLACE,
	/** Another finder came to the same value. */
	SECOND_FINDER,
	/** The same place, read once more in another way, says the same. */
	SECOND_READING,
	/** Another OCR engine, which read the whole page, read the same there. */
	SECOND_ENGINE,
	/** Another field says the same. */
	AGREEMENT,
	/** A bar code on the document says the same. */
	BARCODE;

	/** The word used in the API and the deliveries, for example {@code check-digits}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}

package io.dromedary.check;

/** What vouches for a value besides the words it was read from. */
enum Support {

	/** Its own check digits. */
	CHECK_DIGITS,
	/** A sum that closes. */
	SUM,
	/** The same value at another place of the document. */
	SECOND_PLACE,
	/** Another finder came to the same value. */
	SECOND_FINDER,
	/** Another field says the same. */
	AGREEMENT

}

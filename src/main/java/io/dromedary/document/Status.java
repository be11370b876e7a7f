package io.dromedary.document;

import java.util.Locale;

/** The one state a document is in. */
public enum Status {

	RECEIVED, PROCESSING, REVIEW, DELIVERING, DELIVERED, SPLIT, DUPLICATE, REFUSED, REJECTED, FAILED, ERASED;

	/**
	 * The word used in the API, the database and the deliveries, for example
	 * {@code delivered}.
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether a person may have it run again. */
	public boolean retryable() {
		return this == FAILED || this == REFUSED || this == REJECTED || this == REVIEW || this == DUPLICATE;
	}

	/**
	 * Whether it may have gone to targets, or tried to: what it says can be corrected.
	 */
	public boolean amendable() {
		return this == DELIVERED || this == DELIVERING || this == FAILED;
	}

	/**
	 * Whether nothing more happens by itself. What was split rests as far as it goes; its
	 * parts may not.
	 */
	public boolean rests() {
		return this != RECEIVED && this != PROCESSING && this != DELIVERING;
	}

	public static Status of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}

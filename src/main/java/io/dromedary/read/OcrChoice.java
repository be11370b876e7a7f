package io.dromedary.read;

import java.util.Locale;

/** Which engine reads pictures. */
public enum OcrChoice {

	/**
	 * Both for receipts and for pages that Tesseract is not sure of, Tesseract alone for
	 * all others.
	 */
	AUTO,

	/** Tesseract, in the languages of the settings. */
	TESSERACT,

	/** PP-OCR, which knows all languages in Latin letters at once. */
	PADDLE,

	/** PP-OCR, and Tesseract as its witness. */
	BOTH,

	/** Google Vision: pictures leave this machine. */
	GOOGLE_VISION;

	/** As it is written in settings and routes. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * From settings and routes.
	 * @throws IllegalArgumentException for any other word; the message names those there
	 * are
	 */
	static OcrChoice of(String word) {
		for (OcrChoice choice : values()) {
			if (choice.word().equals(word.trim().toLowerCase(Locale.ROOT))) {
				return choice;
			}
		}
		throw new IllegalArgumentException(
				"There is no OCR engine of this name; use auto, tesseract, paddle, both or google-vision.");
	}

}

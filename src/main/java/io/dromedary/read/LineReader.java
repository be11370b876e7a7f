package io.dromedary.read;

import java.util.Optional;

/**
 * Reads what is printed on one line once more, in another way than the page as a whole
 * was read. The more it differs from the first reader the more its agreement is worth: a
 * second engine is one of these.
 */
interface LineReader {

	/**
	 * What stands on the line; empty where it could not be read in the time there is.
	 * @param page in gray, upright
	 * @param place the part of it that holds the line
	 * @throws io.dromedary.document.ServiceUnavailable where the engine is away
	 */
	Optional<Line> read(Picture page, Place place);

	/**
	 * Where to read.
	 *
	 * @param crop the part of the page
	 * @param letters height of the printed characters in pixels
	 * @param language in which the page was read first, as Tesseract names it
	 * @param words whether the language matters, as for the month in a date
	 */
	record Place(Crop crop, double letters, String language, boolean words) {
	}

	/**
	 * What was read.
	 *
	 * @param text empty where nothing is there
	 * @param confidence 0 to 1: the least confidence of its words
	 */
	record Line(String text, double confidence) {

		@Override
		public String toString() {
			return "Line[" + confidence + "]";
		}

	}

}

package io.dromedary.document;

/**
 * A word of a page.
 *
 * @param line number of its line on the page, from 0, in reading order
 * @param confidence 0 to 1; 1 for text that was not recognised from a picture
 */
public record Word(String text, Box box, double confidence, int line) {

	@Override
	public String toString() {
		return "Word[line " + line + "]";
	}

}

package io.dromedary.document;

/**
 * A word of a page.
 *
 * @param line number of its line on the page, from 0, in reading order
 * @param confidence 0 to 1; 1 for text that was not recognised from a picture
 * @param damaged whether some of its characters are lost: the file does not say what they
 * are, or names none that can be printed. A value made of such a word is a doubt
 */
public record Word(String text, Box box, double confidence, int line, boolean damaged) {

	/** A word whose characters are all known. */
	public Word(String text, Box box, double confidence, int line) {
		this(text, box, confidence, line, false);
	}

	@Override
	public String toString() {
		return "Word[line " + line + "]";
	}

}

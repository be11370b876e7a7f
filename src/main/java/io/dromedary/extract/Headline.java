package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.Word;

/**
 * A phrase that names a kind of paper, where headings stand.
 *
 * @param phrase its letters, folded
 * @param form how it stands there
 * @param size its height, of the usual height of a word of the page
 * @param row from the top, from 0
 * @param words of the phrase
 */
record Headline(PaperKind kind, String phrase, Form form, double size, int row, List<Word> words) {

	/** From this size on it is larger than the text around. */
	private static final double PROMINENT = 1.25;

	/** From this share on one is larger than another. */
	private static final double LARGER = 1.15;

	/** How a phrase stands on its line. */
	enum Form {

		/** By itself. */
		ALONE,
		/** With nothing but a number or a date behind it. */
		NUMBERED,
		/** With further words, in large letters. */
		WORDED,
		/** As what a letter is about. */
		SUBJECT,
		/** Together with another kind: {@code Rechnung / Lieferschein}. */
		MIXED,
		/** In front of or above a value: {@code Bestellung: 4711}. */
		LABEL

	}

	Headline as(Form other) {
		return new Headline(kind, phrase, other, size, row, words);
	}

	boolean prominent() {
		return size >= PROMINENT;
	}

	boolean is(Form wanted) {
		return form == wanted;
	}

	boolean larger(Headline other) {
		return size >= LARGER * other.size;
	}

	@Override
	public String toString() {
		return "Headline[" + kind + ", " + form + ", row " + row + "]";
	}

}

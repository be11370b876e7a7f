package io.dromedary.document;

import java.util.List;

/**
 * Where on the document a value is printed.
 *
 * @param page from 1
 * @param quote the printed words
 * @param boxes around the printed words, one for each line of them
 */
public record Evidence(int page, String quote, List<Box> boxes) {

	public Evidence {
		boxes = List.copyOf(boxes);
	}

	/** Evidence for words that stand beside each other on one line. */
	public static Evidence of(int page, List<Word> words) {
		return new Evidence(page, new TextLine(page, words).text(),
				List.of(Box.around(words.stream().map(Word::box).toList())));
	}

	@Override
	public String toString() {
		return "Evidence[page " + page + "]";
	}

}

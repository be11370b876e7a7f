package io.dromedary.document;

import java.util.List;

/** Where a document says a value. */
public sealed interface Evidence permits PrintedPlace, XmlElement {

	/** Page from 1. */
	int page();

	/** The words as they stand there. */
	String quote();

	/** Around the words, one for each line of them. */
	List<Box> boxes();

	/** Evidence for words that stand beside each other on one line. */
	static Evidence of(int page, List<Word> words) {
		return new PrintedPlace(page, new TextLine(page, words).text(),
				List.of(Box.around(words.stream().map(Word::box).toList())));
	}

}

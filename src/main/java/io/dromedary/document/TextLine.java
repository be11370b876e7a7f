package io.dromedary.document;

import java.util.List;
import java.util.stream.Collectors;

/** A line of words on a page, from left to right. */
public record TextLine(int page, List<Word> words) {

	public TextLine {
		words = List.copyOf(words);
	}

	public String text() {
		return words.stream().map(Word::text).collect(Collectors.joining(" "));
	}

	public Box box() {
		return Box.around(words.stream().map(Word::box).toList());
	}

	@Override
	public String toString() {
		return "TextLine[page " + page + ", " + words.size() + " words]";
	}

}

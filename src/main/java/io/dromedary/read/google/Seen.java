package io.dromedary.read.google;

import java.util.List;

import io.dromedary.document.Word;

/**
 * What was read on a picture.
 *
 * @param quarters by which the picture must be turned clockwise to stand upright
 * @param words with places in fractions of the upright picture, line by line as Google
 * sees the lines
 */
public record Seen(int quarters, List<Word> words) {

	@Override
	public String toString() {
		return "Seen[" + words.size() + " words]";
	}

}

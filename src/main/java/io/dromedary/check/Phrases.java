package io.dromedary.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.dromedary.value.Texts;

/** Phrases found again as whole words, whatever their accents, marks and case. */
final class Phrases {

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final List<String> phrases;

	Phrases(List<String> phrases) {
		this.phrases = phrases.stream().map(Phrases::words).filter((words) -> !words.isBlank()).toList();
	}

	/**
	 * Whether one of them stands among these {@link #words(String) words}.
	 */
	boolean among(String words) {
		return phrases.stream().anyMatch(words::contains);
	}

	/** The words of a text, folded, each between blanks. */
	static String words(String text) {
		return " " + BETWEEN.matcher(Texts.plain(Texts.clean(text)).toLowerCase(Locale.ROOT)).replaceAll(" ").strip()
				+ " ";
	}

}

package io.dromedary.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern that is dear to try and matches no text without one of a few words. Nearly
 * all texts have none of them, and that is quickly told.
 */
final class WordedPattern {

	private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

	private final Pattern pattern;

	private final PhraseTree<Boolean> words = new PhraseTree<>();

	private WordedPattern(String pattern, List<String> words) {
		this.pattern = Pattern.compile(pattern);
		words.forEach((word) -> this.words.put(word, true));
	}

	/**
	 * @param words in small letters; where the pattern matches, one of them stands in the
	 * text, whatever its case
	 */
	static WordedPattern of(String pattern, String... words) {
		return new WordedPattern(pattern, List.of(words));
	}

	/** The same of one that matches nothing without a digit or one of the words. */
	static WordedPattern withDigit(String pattern, String... orWords) {
		return new WordedPattern(pattern, Stream.concat(DIGITS.stream(), Stream.of(orWords)).toList());
	}

	boolean mayMatch(String text) {
		return words.standsIn(text);
	}

	/** Whether the whole text is so. */
	boolean matches(String text) {
		return mayMatch(text) && pattern.matcher(text).matches();
	}

	/** Whether it matches anywhere in the text. */
	boolean standsIn(String text) {
		return mayMatch(text) && pattern.matcher(text).find();
	}

	/** The text parted where it matches, with what is empty. */
	String[] split(String text) {
		return pattern.split(text, -1);
	}

	Matcher matcher(String text) {
		return pattern.matcher(text);
	}

	@Override
	public String toString() {
		return pattern.pattern();
	}

}

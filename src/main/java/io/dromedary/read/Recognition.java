package io.dromedary.read;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Box;
import io.dromedary.document.Word;

/**
 * What the engine saw on a picture.
 *
 * @param words with boxes in fractions of the picture
 * @param shape height of the picture to its width
 */
record Recognition(List<Word> words, double shape) {

	private static final int FIELDS = 12;

	private static final String WORD_LEVEL = "5";

	/** Below this a mark without any letter or digit is dust or a table rule. */
	private static final double DUST = 0.5;

	/**
	 * Reads the tab separated values of Tesseract: level, page, block, paragraph, line,
	 * word, left, top, width, height, confidence in percent, text.
	 */
	static Recognition of(String values, int width, int height) {
		List<Word> words = new ArrayList<>();
		String previous = "";
		int line = -1;
		for (String row : values.split("\n")) {
			String[] field = row.split("\t", FIELDS);
			if (field.length < FIELDS || !field[0].equals(WORD_LEVEL)) {
				continue;
			}
			String place = String.join(".", field[2], field[3], field[4]);
			line += place.equals(previous) ? 0 : 1;
			previous = place;
			Word word = new Word(field[11].strip(), box(field, width, height), confidence(field[10]), line);
			if (!word.text().isEmpty() && !dust(word)) {
				words.add(word);
			}
		}
		return new Recognition(LineBuilder.arrange(words), (double) height / width);
	}

	/** Mean over the characters, 0 to 1; 0 where there are none. */
	double confidence() {
		return confidence(words);
	}

	/** The same of any words. */
	static double confidence(List<Word> words) {
		int characters = words.stream().mapToInt((word) -> word.text().length()).sum();
		return (characters == 0) ? 0 : certainty(words) / characters;
	}

	/** Whether it was read sideways: the engine can do that, but lines come out wrong. */
	boolean sideways() {
		List<Word> telling = words.stream().filter((word) -> word.text().length() > 2).toList();
		long tall = telling.stream().filter((word) -> word.box().height() * shape > word.box().width()).count();
		return tall > telling.size() / 2;
	}

	/** What makes one reading better than another; 0 for a sideways one. */
	double score() {
		return sideways() ? 0 : confidence() * certainty(
				words.stream().filter((word) -> word.confidence() > DUST && word.text().length() > 1).toList());
	}

	private static double certainty(List<Word> words) {
		return words.stream().mapToDouble((word) -> word.confidence() * word.text().length()).sum();
	}

	private static Box box(String[] field, double width, double height) {
		return new Box(Integer.parseInt(field[6]) / width, Integer.parseInt(field[7]) / height,
				Integer.parseInt(field[8]) / width, Integer.parseInt(field[9]) / height);
	}

	private static double confidence(String percent) {
		return Math.max(0, Math.min(1, Double.parseDouble(percent) / 100));
	}

	static boolean dust(Word word) {
		return word.confidence() < DUST && word.text().codePoints().noneMatch(Character::isLetterOrDigit);
	}

}

package io.dromedary.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.dromedary.document.Box;
import io.dromedary.document.Word;

/**
 * Parts words that one engine joined where another one, which read the same letters, saw
 * blanks: {@code 14 Mar 201818:40}. PP-OCR loses blanks now and then, Tesseract hardly
 * ever. Signs that were taken for others are {@link Confusions mended} by the way.
 */
final class Blanks {

	/** So much of the lower of two heights must be at one level. */
	private static final double LEVEL = 0.5;

	/**
	 * So many signs of ten may be read in another way: the blanks are told all the same.
	 */
	private static final double ALIKE = 0.7;

	private Blanks() {
	}

	/**
	 * @param words as one engine read them
	 * @param others the same page as another read it
	 * @return the words in their order, some of them in parts
	 */
	static List<Word> parted(List<Word> words, List<Word> others) {
		List<Word> all = new ArrayList<>();
		for (Word word : words) {
			all.addAll(parts(word, others));
		}
		return all;
	}

	private static List<Word> parts(Word word, List<Word> others) {
		List<Word> here = others.stream()
			.filter((other) -> within(other.box(), word.box()))
			.sorted(Comparator.comparingDouble((other) -> other.box().x()))
			.toList();
		String seen = String.join("", here.stream().map(Word::text).toList());
		if (here.isEmpty() || !alike(word.text(), seen)) {
			return List.of(word);
		}
		String text = Confusions.mended(word.text(), seen);
		List<Word> parts = new ArrayList<>();
		List<Box> boxes = new ArrayList<>();
		int from = 0;
		int to = 0;
		for (Word other : here) {
			to += other.text().length();
			boxes.add(other.box());
			if (!inNumber(text, to)) {
				Box around = Box.around(boxes);
				Box box = new Box(around.x(), word.box().y(), around.width(), word.box().height());
				parts.add(new Word(text.substring(from, to), box, word.confidence(), word.line()));
				boxes.clear();
				from = to;
			}
		}
		return (parts.size() > 1) ? parts
				: List.of(new Word(text, word.box(), word.confidence(), word.line(), word.damaged()));
	}

	/** {@code 9. 90} is one number; a date and a time that touch are none. */
	private static boolean inNumber(String text, int at) {
		if (at == text.length()) {
			return false;
		}
		char before = text.charAt(at - 1);
		char behind = text.charAt(at);
		return figure(before) && figure(behind) && text.indexOf(':') < 0;
	}

	private static boolean figure(char sign) {
		return Character.isDigit(sign) || sign == '.' || sign == ',';
	}

	private static boolean within(Box other, Box word) {
		double level = Math.min(other.bottom(), word.bottom()) - Math.max(other.y(), word.y());
		double middle = other.x() + other.width() / 2;
		return middle > word.x() && middle < word.right() && level > LEVEL * Math.min(other.height(), word.height());
	}

	private static boolean alike(String one, String other) {
		if (one.length() != other.length()) {
			return false;
		}
		long same = 0;
		for (int i = 0; i < one.length(); i++) {
			same += (Character.toLowerCase(one.charAt(i)) == Character.toLowerCase(other.charAt(i))) ? 1 : 0;
		}
		return same >= ALIKE * one.length();
	}

}

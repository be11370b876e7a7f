package io.dromedary.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Page;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;

/**
 * The letters and digits of a page in a row, without case, accents, blanks, punctuation
 * and line breaks, each knowing the word it comes from.
 */
final class PageText {

	/**
	 * Words of one line further apart than this, in heights of a word, are in two
	 * columns.
	 */
	private static final double COLUMN = 4;

	private final Page page;

	private final StringBuilder text = new StringBuilder();

	private final List<Integer> wordOf = new ArrayList<>();

	/** Whether a value may begin at this letter. */
	private final List<Boolean> opens = new ArrayList<>();

	/** Whether a value may end with this letter. */
	private final List<Boolean> closes = new ArrayList<>();

	PageText(Page page) {
		this.page = page;
		for (int i = 0; i < page.words().size(); i++) {
			add(Normalizer.normalize(page.words().get(i).text(), Normalizer.Form.NFKD), i);
		}
	}

	/** Letters and digits only, in lower case and without accents. */
	static String letters(String text) {
		StringBuilder letters = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFKD)
			.toLowerCase(Locale.ROOT)
			.chars()
			.filter(Character::isLetterOrDigit)
			.forEach((letter) -> letters.append((char) letter));
		return letters.toString();
	}

	private void add(String word, int index) {
		for (int i = 0; i < word.length(); i++) {
			if (Character.isLetterOrDigit(word.charAt(i))) {
				this.text.append(Character.toLowerCase(word.charAt(i)));
				this.wordOf.add(index);
				this.opens.add(edge(word, i, -1));
				this.closes.add(edge(word, i, 1));
			}
		}
	}

	// 145,00 must not be found inside 1.145,00: a mark between digits is no edge
	private static boolean edge(String word, int at, int step) {
		int next = at + step;
		while (next >= 0 && next < word.length()
				&& Character.getType(word.charAt(next)) == Character.NON_SPACING_MARK) {
			next += step;
		}
		if (next < 0 || next >= word.length()) {
			return true;
		}
		if (Character.isLetterOrDigit(word.charAt(next))) {
			return Character.isDigit(word.charAt(next)) != Character.isDigit(word.charAt(at));
		}
		int beyond = next + step;
		boolean mark = ".,'’".indexOf(word.charAt(next)) >= 0;
		return !(mark && beyond >= 0 && beyond < word.length() && Character.isDigit(word.charAt(at))
				&& Character.isDigit(word.charAt(beyond)));
	}

	/** Every place where these letters are printed. */
	List<Place> places(String letters) {
		List<Place> places = new ArrayList<>();
		int at = letters.isEmpty() ? -1 : this.text.indexOf(letters);
		while (at >= 0) {
			Watch.check();
			int last = at + letters.length() - 1;
			if (this.opens.get(at) && this.closes.get(last) && !torn(this.wordOf.get(at), this.wordOf.get(last))) {
				places.add(place(this.wordOf.get(at), this.wordOf.get(last)));
			}
			at = this.text.indexOf(letters, at + 1);
		}
		return places;
	}

	/** Every word that holds this sign, such as that of a currency. */
	List<Place> wordsWith(String sign) {
		List<Place> places = new ArrayList<>();
		for (int i = 0; i < this.page.words().size(); i++) {
			if (this.page.words().get(i).text().contains(sign)) {
				places.add(place(i, i));
			}
		}
		return places;
	}

	/** Whether the words reach over the gap between two columns. */
	private boolean torn(int first, int last) {
		List<Word> words = this.page.words().subList(first, last + 1);
		double high = this.page.height() / this.page.width();
		for (int i = 1; i < words.size(); i++) {
			Word before = words.get(i - 1);
			Word word = words.get(i);
			double gap = word.box().x() - before.box().right();
			if (word.line() == before.line() && gap > COLUMN * high * word.box().height()) {
				return true;
			}
		}
		return false;
	}

	private Place place(int first, int last) {
		List<Word> words = this.page.words().subList(first, last + 1);
		return new Place(this.page.number(), words);
	}

}

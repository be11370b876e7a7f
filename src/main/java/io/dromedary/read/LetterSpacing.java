package io.dromedary.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts words together again that are printed with gaps between their letters, as headings
 * are: many single letters in a row, all about as far apart, but for the wider gaps
 * between the words.
 */
final class LetterSpacing {

	/** Fewer letters in a row may be what they look like. */
	private static final int FEWEST = 5;

	/** Words are parted by so many gaps between letters. */
	private static final double WIDER = 1.5;

	/** Further apart, in heights of the letters, stand columns. */
	private static final double WIDEST = 1.3;

	private LetterSpacing() {
	}

	/**
	 * The words of a row with such words whole.
	 * @param row words from left to right, each as its characters
	 */
	static List<List<Glyph>> closed(List<List<Glyph>> row) {
		List<List<Glyph>> words = new ArrayList<>();
		int from = 0;
		while (from < row.size()) {
			int to = from;
			while (to < row.size() && letter(row.get(to)) && (to == from || alike(row.get(to - 1), row.get(to)))) {
				to++;
			}
			List<List<Glyph>> run = row.subList(from, Math.max(to, from + 1));
			words.addAll((run.size() >= FEWEST) ? joined(run) : run);
			from += run.size();
		}
		return words;
	}

	private static List<List<Glyph>> joined(List<List<Glyph>> run) {
		double usual = usual(run);
		if (usual > WIDEST * run.get(0).get(0).height()) {
			return run;
		}
		List<List<Glyph>> words = new ArrayList<>();
		for (int i = 0; i < run.size(); i++) {
			if (i == 0 || gap(run, i) > WIDER * usual) {
				words.add(new ArrayList<>());
			}
			words.get(words.size() - 1).addAll(run.get(i));
		}
		return (words.size() * 2 > run.size()) ? run : words;
	}

	/** The middle one. */
	private static double usual(List<List<Glyph>> run) {
		List<Double> gaps = new ArrayList<>();
		for (int i = 1; i < run.size(); i++) {
			gaps.add(gap(run, i));
		}
		gaps.sort(null);
		return gaps.get(gaps.size() / 2);
	}

	private static double gap(List<List<Glyph>> run, int at) {
		return run.get(at).get(0).x() - run.get(at - 1).get(0).right();
	}

	private static boolean letter(List<Glyph> word) {
		String text = word.get(0).text();
		return word.size() == 1 && text.codePointCount(0, text.length()) == 1
				&& (Character.isLetter(text.codePointAt(0)) || "&.-'".contains(text));
	}

	private static boolean alike(List<Glyph> one, List<Glyph> next) {
		return Math.abs(one.get(0).height() - next.get(0).height()) < 0.1 * one.get(0).height();
	}

}

package io.dromedary.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.dromedary.document.Box;
import io.dromedary.document.Word;

/**
 * Makes the lines of a page. Words on one baseline are one line, however far apart: a
 * label and its value often stand in different columns. Engines and PDF producers keep
 * columns apart.
 */
final class LineBuilder {

	/** How far two middles may differ, in heights of the lower of the two words. */
	private static final double SAME_BASELINE = 0.5;

	/** How far pieces of one line may overlap sideways, in heights. */
	private static final double OVERLAP = 0.5;

	/** Of the height of the word before. */
	private static final double SMALL = 0.8;

	/** How much of its height stands beside the word before. */
	private static final double RAISED = 0.3;

	private final List<List<Word>> lines = new ArrayList<>();

	private LineBuilder() {
	}

	/**
	 * The words from top to bottom and left to right, with new line numbers.
	 * @param words those with the same line number stay together
	 */
	static List<Word> arrange(List<Word> words) {
		LineBuilder builder = new LineBuilder();
		words.stream()
			.collect(Collectors.groupingBy(Word::line, TreeMap::new, Collectors.toList()))
			.values()
			.stream()
			.map(LineBuilder::leftToRight)
			.sorted(Comparator.comparingDouble((piece) -> piece.get(0).box().middle()))
			.forEach(builder::add);
		return builder.numbered();
	}

	private void add(List<Word> piece) {
		for (int i = lines.size() - 1; i >= 0; i--) {
			if (sameLine(lines.get(i), piece)) {
				lines.get(i).addAll(piece);
				lines.set(i, leftToRight(lines.get(i)));
				return;
			}
		}
		lines.add(new ArrayList<>(piece));
	}

	private List<Word> numbered() {
		lines.sort(Comparator
			.comparingDouble((line) -> line.stream().mapToDouble((word) -> word.box().middle()).average().orElse(0)));
		List<Word> result = new ArrayList<>();
		for (int number = 0; number < lines.size(); number++) {
			for (Word word : lines.get(number)) {
				result.add(new Word(word.text(), word.box(), word.confidence(), number, word.damaged()));
			}
		}
		return result;
	}

	/** Compares the ends that face each other, so that a page may be a little askew. */
	private static boolean sameLine(List<Word> line, List<Word> piece) {
		Box first = piece.get(0).box();
		Box last = piece.get(piece.size() - 1).box();
		Word before = null;
		Word after = null;
		for (Word word : line) {
			double overlap = OVERLAP * Math.min(word.box().height(), first.height());
			if (word.box().right() <= first.x() + overlap) {
				before = word;
			}
			else if (word.box().x() >= last.right() - overlap) {
				after = (after == null) ? word : after;
			}
			else if (word.box().x() < last.right() && word.box().right() > first.x()) {
				return false;
			}
		}
		return (before != null || after != null) && (before == null || joins(before, piece.get(0)))
				&& (after == null || joins(piece.get(piece.size() - 1), after));
	}

	private static boolean joins(Word left, Word right) {
		return level(left.box(), right.box()) || (!sideways(left) && raised(left.box(), right.box()) && figure(right, 0)
				&& figure(left, left.text().length() - 1));
	}

	private static boolean figure(Word word, int at) {
		return Character.isDigit(word.text().charAt(at))
				|| Character.getType(word.text().charAt(at)) == Character.CURRENCY_SYMBOL;
	}

	/** Printed along the side of the page. */
	private static boolean sideways(Word word) {
		return word.box().width() < RAISED * word.text().length() * word.box().height();
	}

	/** Small cents or a footnote mark at the upper or lower end of what they follow. */
	private static boolean raised(Box left, Box right) {
		double common = Math.min(left.bottom(), right.bottom()) - Math.max(left.y(), right.y());
		return right.height() < SMALL * left.height() && common > RAISED * right.height()
				&& Math.abs(right.x() - left.right()) < SAME_BASELINE * right.width();
	}

	private static boolean level(Box one, Box other) {
		return Math.abs(one.middle() - other.middle()) <= SAME_BASELINE * Math.min(one.height(), other.height());
	}

	private static List<Word> leftToRight(List<Word> words) {
		return words.stream()
			.sorted(Comparator.comparingDouble((word) -> word.box().x()))
			.collect(Collectors.toCollection(ArrayList::new));
	}

}

package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Box;
import io.dromedary.document.Page;
import io.dromedary.document.TextLine;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;

/**
 * A page laid out in rows of segments, by the places of its words: how the reader grouped
 * them into lines differs between text layers and OCR.
 */
final class Sheet {

	private static final double USUAL_CHARACTER = 0.012;

	private final int number;

	private final List<Row> rows = new ArrayList<>();

	/** Of all rows, from the top. */
	private final List<Segment> segments;

	private final Map<Segment, Row> rowOf = new IdentityHashMap<>();

	private final boolean passedOver;

	Sheet(Page page) {
		this.number = page.number();
		boolean recognised = page.source() == Page.Source.OCR;
		double usual = characterWidth(page.words(), USUAL_CHARACTER);
		var found = new ArrayList<Segment>();
		boolean all = true;
		for (TextLine line : RaisedCents.joined(page).lines()) {
			if (!Bounds.hold(line)) {
				all = false;
				continue;
			}
			split(line, characterWidth(line.words(), usual) * gap(page.source()))
				.forEach((words) -> found.add(new Segment(number, recognised, words)));
		}
		this.passedOver = !all;
		found.sort(Comparator.comparingDouble((Segment segment) -> segment.box().middle()));
		found.forEach(this::place);
		rows.sort(Comparator.comparingDouble((Row row) -> row.box().middle()));
		rows.forEach((row) -> row.segments().forEach((segment) -> rowOf.put(segment, row)));
		this.segments = rows.stream().flatMap((row) -> row.segments().stream()).toList();
	}

	/**
	 * How many characters wide a gap must be to part two segments. Two blanks part
	 * columns of plain text; till rolls and scans set words wider.
	 */
	private static double gap(Page.Source source) {
		return switch (source) {
			case PLAIN_TEXT -> 1.6;
			case TEXT_LAYER -> 2;
			case OCR -> 3;
		};
	}

	private void place(Segment segment) {
		Watch.check();
		for (int index = rows.size() - 1; index >= Math.max(0, rows.size() - 6); index--) {
			if (rows.get(index).holds(segment)) {
				rows.get(index).add(segment);
				return;
			}
		}
		Row row = new Row();
		row.add(segment);
		rows.add(row);
	}

	private static List<List<Word>> split(TextLine line, double gap) {
		var words = new ArrayList<>(line.words());
		words.removeIf((word) -> word.text().isBlank());
		words.sort(Comparator.comparingDouble((Word word) -> word.box().x()));
		var parts = new ArrayList<List<Word>>();
		double right = Double.NEGATIVE_INFINITY;
		for (Word word : words) {
			if (parts.isEmpty() || word.box().x() - right > gap) {
				parts.add(new ArrayList<>());
			}
			parts.get(parts.size() - 1).add(word);
			right = word.box().right();
		}
		return parts;
	}

	private static double characterWidth(List<Word> words, double otherwise) {
		var widths = new double[words.size()];
		int count = 0;
		for (Word word : words) {
			if (word.text().length() > 1) {
				widths[count++] = word.box().width() / word.text().length();
			}
		}
		Arrays.sort(widths, 0, count);
		return (count > 0 && widths[count / 2] > 0) ? widths[count / 2] : otherwise;
	}

	int number() {
		return number;
	}

	/** Whether a line was not looked at because it is too long. */
	boolean passedOver() {
		return passedOver;
	}

	List<Row> rows() {
		return rows;
	}

	List<Segment> segments() {
		return segments;
	}

	Row rowOf(Segment segment) {
		Row row = rowOf.get(segment);
		if (row == null) {
			throw new IllegalArgumentException("a segment of another page");
		}
		return row;
	}

	/** The segments to the right on the same row, nearest first. */
	List<Segment> rightOf(Segment segment) {
		Watch.check();
		List<Segment> row = rowOf(segment).segments();
		return row.subList(row.indexOf(segment) + 1, row.size());
	}

	/** The segments to the left on the same row, nearest first. */
	List<Segment> leftOf(Segment segment) {
		Watch.check();
		List<Segment> row = rowOf(segment).segments();
		var left = new ArrayList<>(row.subList(0, row.indexOf(segment)));
		java.util.Collections.reverse(left);
		return left;
	}

	/**
	 * The nearest segment below a box that stands under it and begins within so many
	 * heights of a line.
	 */
	Optional<Segment> below(Box box, double lines) {
		Watch.check();
		double bottom = box.bottom();
		Segment nearest = null;
		for (Segment segment : segments) {
			Box other = segment.box();
			boolean near = other.middle() > bottom
					&& other.y() - bottom < lines * Math.max(box.height(), other.height());
			boolean under = near && Math.min(other.right(), box.right()) > Math.max(other.x(), box.x());
			nearest = (under && (nearest == null || other.y() < nearest.box().y())) ? segment : nearest;
		}
		return Optional.ofNullable(nearest);
	}

	/** The segment right above a place, no further away than so many line heights. */
	Optional<Segment> above(Box box, double lines) {
		return segments.stream()
			.filter((segment) -> segment.box().middle() < box.y() && segment.box().x() < box.right()
					&& segment.box().right() > box.x())
			.filter((segment) -> box.y() - segment.box().bottom() < lines
					* Math.max(box.height(), segment.box().height()))
			.max(Comparator.comparingDouble((segment) -> segment.box().y()));
	}

	@Override
	public String toString() {
		return "Sheet[" + number + ", " + rows.size() + " rows]";
	}

}

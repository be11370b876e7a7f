package io.dromedary.read;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import io.dromedary.guard.Watch;

import org.jspecify.annotations.Nullable;

/**
 * Follows in which order a page is painted, and finds the characters that might not be
 * seen: what is painted over later, and what has the colour of the ground it stands on.
 * It errs towards suspicion; whether they are seen is decided by drawing the page.
 */
final class Covers {

	/** What hides less than this share of a character, in either direction, is a line. */
	private static final double ENOUGH = 0.25;

	/**
	 * Of the height of the core: between these a line goes through a letter, below it
	 * underlines it.
	 */
	private static final double LOW = 0.15;

	private static final double HIGH = 1;

	private static final double MOST_OF_IT = 0.8;

	/** Brightness from 0 to 1: closer ones can hardly be told apart. */
	private static final double ALIKE = 0.15;

	/** In points. */
	private static final double CELL = 24;

	/** Comparisons; a page that needs more is suspicious altogether. */
	private static final int MOST_WORK = 20_000_000;

	/** Areas that are remembered; each takes memory. */
	private static final int MOST_FILLS = 200_000;

	/** Comparisons between two looks at the clock. */
	private static final int OFTEN = 256;

	private static final double PAPER = 1;

	private final Map<Long, List<Mark>> cells = new HashMap<>();

	private final List<Fill> fills = new ArrayList<>();

	private int work;

	/**
	 * @param brightness NaN where it is not one colour that covers what is below
	 */
	private record Fill(Rectangle2D bounds, Shape shape, double brightness) {
	}

	/**
	 * A character was painted.
	 * @param core the part of its place without which it cannot be read
	 * @param brightness of its colour, NaN where that is not known
	 */
	Mark character(Rectangle2D core, double brightness, boolean suspicious) {
		Mark mark = new Mark(core, suspicious || tooMuch() || Double.isNaN(brightness) || likeGround(core, brightness));
		if (!mark.suspicious) {
			cells.computeIfAbsent(cell(column(core.getCenterX()), column(core.getCenterY())), (k) -> new ArrayList<>())
				.add(mark);
		}
		return mark;
	}

	/** An area was painted in one colour. */
	void fill(Shape shape, Rectangle2D visible, double brightness) {
		cover(shape, visible);
		add(new Fill(visible, shape, brightness));
	}

	/** A ground of many colours, or of one that is not known, was painted. */
	void ground(Shape shape, Rectangle2D visible) {
		add(new Fill(visible, shape, Double.NaN));
	}

	private void add(Fill fill) {
		if (fills.size() < MOST_FILLS) {
			fills.add(fill);
		}
		else {
			work = MOST_WORK + 1;
		}
	}

	/**
	 * Something else was painted.
	 * @param shape null where it may be all of its place
	 */
	void cover(@Nullable Shape shape, Rectangle2D visible) {
		cover(new Cover(visible, () -> shape));
	}

	/**
	 * Something was painted whose shape is worth finding out only where there is text.
	 * @param shape gives null where it may be all of its place
	 */
	void cover(Rectangle2D visible, Supplier<@Nullable Shape> shape) {
		if (!cells.isEmpty()) {
			cover(new Cover(visible, shape));
		}
	}

	private void cover(Cover cover) {
		Rectangle2D visible = cover.place();
		if (visible.isEmpty()) {
			return;
		}
		long left = column(visible.getMinX()) - 1;
		long right = column(visible.getMaxX()) + 1;
		long bottom = column(visible.getMinY()) - 1;
		long top = column(visible.getMaxY()) + 1;
		if ((right - left + 1.0) * (top - bottom + 1) > cells.size()) {
			cells.values().forEach((marks) -> suspect(marks, cover));
			return;
		}
		for (long x = left; x <= right; x++) {
			for (long y = bottom; y <= top; y++) {
				suspect(cells.getOrDefault(cell(x, y), List.of()), cover);
			}
		}
	}

	private void suspect(List<Mark> marks, Cover cover) {
		look(marks.size() + 1);
		for (Iterator<Mark> each = marks.iterator(); each.hasNext();) {
			Mark mark = each.next();
			if (tooMuch() || hides(cover, mark)) {
				mark.suspicious = true;
				each.remove();
			}
		}
	}

	/** What hides little by itself may be one of many strips. */
	private static boolean hides(Cover cover, Mark mark) {
		Rectangle2D common = cover.place().createIntersection(mark.core);
		if (common.isEmpty() || !cover.intersects(mark.core)) {
			return false;
		}
		mark.hidden += common.getWidth() * common.getHeight() / (mark.core.getWidth() * mark.core.getHeight());
		return mark.hidden > ENOUGH || hides(cover.place(), mark.core);
	}

	/**
	 * A horizontal line was painted; text that it goes through is struck out, unless it
	 * goes far beyond that, as the lines of tables do.
	 */
	void line(Rectangle2D visible) {
		if (cells.isEmpty() || visible.isEmpty() || tooMuch()) {
			return;
		}
		List<Mark> struck = new ArrayList<>();
		for (List<Mark> marks : around(visible)) {
			look(marks.size() + 1);
			marks.stream().filter((mark) -> strikes(visible, mark.core)).forEach(struck::add);
		}
		double length = struck.stream().mapToDouble((mark) -> mark.core.getWidth()).sum();
		if (length > MOST_OF_IT * visible.getWidth()) {
			struck.forEach((mark) -> mark.struck = true);
		}
	}

	/** A line may be longer than any number of cells. */
	private Collection<List<Mark>> around(Rectangle2D line) {
		long left = column(line.getMinX()) - 1;
		long right = column(line.getMaxX()) + 1;
		long row = column(line.getCenterY());
		if (3 * (right - left + 1.0) > cells.size()) {
			return cells.values();
		}
		List<List<Mark>> around = new ArrayList<>();
		for (long x = left; x <= right; x++) {
			for (long y = row - 1; y <= row + 1; y++) {
				around.add(cells.getOrDefault(cell(x, y), List.of()));
			}
		}
		return around;
	}

	private static boolean strikes(Rectangle2D line, Rectangle2D core) {
		double height = (line.getCenterY() - core.getMinY()) / core.getHeight();
		double common = Math.min(line.getMaxX(), core.getMaxX()) - Math.max(line.getMinX(), core.getMinX());
		return height > LOW && height < HIGH && line.getHeight() < HIGH * core.getHeight() / 2
				&& common > MOST_OF_IT * core.getWidth() && line.getWidth() > 2 * core.getWidth();
	}

	private static boolean hides(Rectangle2D cover, Rectangle2D core) {
		double width = Math.min(cover.getMaxX(), core.getMaxX()) - Math.max(cover.getMinX(), core.getMinX());
		double height = Math.min(cover.getMaxY(), core.getMaxY()) - Math.max(cover.getMinY(), core.getMinY());
		return width > ENOUGH * core.getWidth() && height > ENOUGH * core.getHeight();
	}

	private boolean likeGround(Rectangle2D core, double brightness) {
		for (int i = fills.size() - 1; i >= 0 && !tooMuch(); i--) {
			look(1);
			Fill fill = fills.get(i);
			if (hides(fill.bounds, core) && fill.shape.intersects(core)) {
				boolean alike = !(Math.abs(fill.brightness - brightness) >= ALIKE);
				if (alike || (fill.bounds.contains(core) && fill.shape.contains(core))) {
					return alike;
				}
			}
		}
		return PAPER - brightness < ALIKE;
	}

	private void look(int comparisons) {
		if (work / OFTEN != (work + comparisons) / OFTEN) {
			Watch.check();
		}
		work += comparisons;
	}

	private boolean tooMuch() {
		return work > MOST_WORK;
	}

	private static long column(double place) {
		return (long) Math.floor(place / CELL);
	}

	private static long cell(long x, long y) {
		return x * 1_000_003 + y;
	}

}

package io.dromedary.read;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Watch;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * What the clips of a page take. Where paths are intersected, each point at which two of
 * their lines cross becomes an edge of the outcome, and {@link java.awt.geom.Area} asks
 * nobody while it looks for them: some thousand lines across each other fill any heap. So
 * the crossings are estimated before, from pairs of lines chosen at random.
 */
final class Clips {

	/** Lines; so few cannot cross often. */
	private static final int FEW = 200;

	/** Lines; the outlines of all letters of a full page have some 100,000. */
	private static final int MOST_LINES = 300_000;

	/** At once; outlines of letters and maps cross a few thousand times. */
	private static final double MOST_CROSSINGS = 500_000;

	private static final double MOST_ON_A_PAGE = 10 * MOST_CROSSINGS;

	/**
	 * Comparisons of a line with those at the same height, of all lines of a page; a
	 * second or two.
	 */
	private static final double MOST_COMPARISONS = 1e9;

	/** Fewer are chance. */
	private static final int HITS = 3;

	private static final int PAIRS_A_LINE = 4;

	/** Lists of paths that are known to be bearable; they are few or it is forgotten. */
	private static final int KNOWN = 1000;

	private final Map<List<Path2D>, Integer> known = new IdentityHashMap<>();

	private double crossings;

	private double comparisons;

	/**
	 * The clip of this state may be asked for next.
	 * @throws UnreadableDocument where that would take too much
	 */
	void look(PDGraphicsState state) {
		List<Path2D> paths = state.getCurrentClippingPaths();
		Integer size = paths.size();
		if (size > 1 && !size.equals(known.get(paths))) {
			if (known.size() >= KNOWN) {
				known.clear();
			}
			known.put(paths, size);
			look(paths);
		}
	}

	/**
	 * These are to be intersected.
	 * @throws UnreadableDocument where that would take too much
	 */
	void look(List<? extends Shape> shapes) {
		if (count(shapes) <= FEW) {
			return;
		}
		Lines lines = new Lines();
		shapes.forEach(lines::add);
		double now = lines.crossings();
		crossings += now;
		comparisons += lines.comparisons();
		if (now > MOST_CROSSINGS || crossings > MOST_ON_A_PAGE || comparisons > MOST_COMPARISONS) {
			throw tooMuch();
		}
	}

	private static int count(List<? extends Shape> shapes) {
		int count = 0;
		for (Shape shape : shapes) {
			for (PathIterator each = shape.getPathIterator(null); !each.isDone() && count <= FEW; each.next()) {
				count++;
			}
		}
		return count;
	}

	private static UnreadableDocument tooMuch() {
		return new UnreadableDocument(Sentence.of("read.page-full"));
	}

	/** The straight lines between the points of paths. */
	private static final class Lines {

		private double[] ends = new double[4 * FEW];

		private int count;

		/** A curve counts as the line from its begin to its end. */
		void add(Shape shape) {
			double[] at = new double[6];
			double[] start = new double[2];
			double[] here = new double[2];
			for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
				switch (each.currentSegment(at)) {
					case PathIterator.SEG_MOVETO -> {
						add(here, start);
						start = new double[] { at[0], at[1] };
						here = start;
						continue;
					}
					case PathIterator.SEG_CLOSE -> System.arraycopy(start, 0, at, 0, 2);
					case PathIterator.SEG_QUADTO -> System.arraycopy(at, 2, at, 0, 2);
					case PathIterator.SEG_CUBICTO -> System.arraycopy(at, 4, at, 0, 2);
					default -> {
						// it ends at its only point
					}
				}
				double[] end = { at[0], at[1] };
				add(here, end);
				here = end;
			}
			add(here, start);
		}

		private void add(double[] from, double[] to) {
			if (from[0] == to[0] && from[1] == to[1]) {
				return;
			}
			if (count == MOST_LINES) {
				throw tooMuch();
			}
			if (4 * count == ends.length) {
				Watch.check();
				ends = Arrays.copyOf(ends, 2 * ends.length);
			}
			System.arraycopy(from, 0, ends, 4 * count, 2);
			System.arraycopy(to, 0, ends, 4 * count + 2, 2);
			count++;
		}

		/** How many pairs of them cross, about. */
		double crossings() {
			if (count == 0) {
				return 0;
			}
			SplittableRandom random = new SplittableRandom(count);
			int pairs = PAIRS_A_LINE * Math.max(count, FEW);
			int hits = 0;
			for (int i = 0; i < pairs; i++) {
				int one = 4 * random.nextInt(count);
				int two = 4 * random.nextInt(count);
				if (cross(one, two)) {
					hits++;
				}
			}
			return (hits < HITS) ? 0 : (double) hits / pairs * count * count / 2;
		}

		/** Lines that only touch, as those of a path do, do not. */
		private boolean cross(int one, int two) {
			return apart(one, two) && apart(two, one);
		}

		/** Whether the second ends on both sides of the first. */
		private boolean apart(int one, int two) {
			return side(one, two) * side(one, two + 2) < 0;
		}

		private double side(int line, int point) {
			double right = ends[line + 2] - ends[line];
			double up = ends[line + 3] - ends[line + 1];
			return Math.signum(right * (ends[point + 1] - ends[line + 1]) - up * (ends[point] - ends[line]));
		}

		/** How many lines are at the height of one, of all. */
		double comparisons() {
			double low = Double.MAX_VALUE;
			double high = -Double.MAX_VALUE;
			double heights = 0;
			for (int i = 0; i < 4 * count; i += 4) {
				low = Math.min(low, Math.min(ends[i + 1], ends[i + 3]));
				high = Math.max(high, Math.max(ends[i + 1], ends[i + 3]));
				heights += Math.abs(ends[i + 1] - ends[i + 3]);
			}
			return (high > low) ? heights / (high - low) * count : 0;
		}

	}

}

package io.dromedary.read.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Watch;
import io.dromedary.read.sheet.SheetPage.Placed;

/**
 * Sets blocks on pages: the same blocks always alike. Everything is placed on one long
 * page first, which is then cut between lines.
 */
public final class Typesetter {

	static final double ASCENT = 0.75;

	static final double DESCENT = 0.2;

	/** A4, in points. */
	private static final double WIDTH = 595;

	private static final double HEIGHT = 842;

	private static final double MARGIN = 40;

	private static final double LINE = 1.3;

	/** Below a paragraph, in shares of its size. */
	private static final double BELOW = 0.4;

	/** Below a row of a table, in points. */
	private static final double BELOW_ROW = 2;

	private final double room;

	private final int maxPages;

	private final Typeface face = Typeface.get();

	private final Measure measure = new Measure(face);

	private final List<Placed> placed = new ArrayList<>();

	private final List<Double> breaks = new ArrayList<>();

	private Typesetter(double room, int maxPages) {
		this.room = room;
		this.maxPages = maxPages;
	}

	/**
	 * On pages of A4, which become wider where a table needs that.
	 * @param wide points that a table may take before its cells wrap; at least as wide as
	 * A4
	 * @return one page at least
	 * @throws UnreadableDocument where there are more
	 */
	public static List<SheetPage> pages(List<Block> blocks, double wide, int maxPages) {
		Typesetter setter = new Typesetter(Math.max(WIDTH - 2 * MARGIN, wide), maxPages);
		setter.place(blocks, 0, 0, WIDTH - 2 * MARGIN);
		return setter.cut();
	}

	private double place(List<Block> blocks, double x, double y, double width) {
		double below = y;
		for (Block block : blocks) {
			if (block instanceof Block.Paragraph paragraph) {
				below = paragraph(paragraph, x, below, width);
			}
			else if (block instanceof Block.Table table) {
				below = table(table, x, below, Math.max(width, (x == 0) ? room : 0));
			}
			else {
				breaks.add(below);
			}
			if (below > (maxPages + 1) * HEIGHT) {
				throw tooMany();
			}
		}
		return below;
	}

	private double paragraph(Block.Paragraph paragraph, double x, double y, double width) {
		float size = paragraph.size();
		double baseline = y;
		for (Line line : Line.all(paragraph, face)) {
			Watch.check();
			baseline += LINE * size;
			double end = 0;
			for (Line.Piece piece : line.pieces()) {
				double start = piece.start(end);
				// a hair more than it is wide: what was measured must fit
				if (end > 0 && start + piece.width() > width + 0.01) {
					baseline += LINE * size;
					start = 0;
				}
				placed.add(new Placed(piece.text(), x + start, baseline, piece.width(), size, paragraph.mark()));
				end = start + piece.width();
			}
		}
		return baseline + BELOW * size;
	}

	private double table(Block.Table table, double x, double y, double width) {
		Columns columns = Columns.of(table, width, measure);
		int rows = columns.rows().size();
		double[] ends = new double[rows + 1];
		double top = y;
		for (int row = 0; row < rows; row++) {
			for (Columns.Spot spot : columns.rows().get(row)) {
				Watch.check();
				double bottom = place(spot.cell().blocks(), x + columns.left(spot.column()), top, columns.width(spot));
				int last = Math.min(rows, row + spot.cell().rows());
				ends[last] = Math.max(ends[last], bottom);
			}
			double least = columns.rows().get(row).isEmpty() ? top + LINE * Flow.USUAL : top;
			top = Math.max(least, ends[row + 1]) + BELOW_ROW;
			if (top > (maxPages + 1) * HEIGHT) {
				throw tooMany();
			}
		}
		return top + BELOW * Flow.USUAL;
	}

	private List<SheetPage> cut() {
		placed.sort(Comparator.comparingDouble(Placed::baseline));
		breaks.sort(Comparator.naturalOrder());
		double right = placed.stream().mapToDouble((word) -> word.x() + word.width()).max().orElse(0);
		double width = Math.max(WIDTH, right + 2 * MARGIN);
		List<SheetPage> pages = new ArrayList<>();
		List<Placed> words = new ArrayList<>();
		double top = 0;
		int next = 0;
		for (Placed word : placed) {
			boolean forced = false;
			while (next < breaks.size() && breaks.get(next) < word.baseline()) {
				forced = true;
				next++;
			}
			boolean over = word.baseline() + DESCENT * word.size() - top > HEIGHT - 2 * MARGIN;
			if ((forced || over) && !words.isEmpty()) {
				pages.add(new SheetPage(width, HEIGHT, words));
				words = new ArrayList<>();
				if (pages.size() >= maxPages) {
					throw tooMany();
				}
			}
			if (words.isEmpty() && (forced || over)) {
				top = word.top();
			}
			words.add(new Placed(word.text(), word.x() + MARGIN, word.baseline() - top + MARGIN, word.width(),
					word.size(), word.mark()));
		}
		pages.add(new SheetPage(width, HEIGHT, words));
		return pages;
	}

	private UnreadableDocument tooMany() {
		return new UnreadableDocument(Sentence.of("read.too-many-pages", maxPages));
	}

}

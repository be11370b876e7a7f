package io.dromedary.read.sheet;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.guard.Watch;

/** How wide blocks are: as wide as they want to be, and so that no word breaks. */
final class Measure {

	/** Points; a width that is not worth more. */
	private static final double WIDEST = 20_000;

	private final Typeface face;

	/** Of what lies in cells of cells, which is asked for again at each depth. */
	private final Map<Block.Table, Width> tables = new IdentityHashMap<>();

	Measure(Typeface face) {
		this.face = face;
	}

	/**
	 * In points.
	 */
	record Width(double least, double wanted) {
	}

	Width of(List<Block> blocks) {
		double least = 0;
		double wanted = 0;
		for (Block block : blocks) {
			Watch.check();
			Width width = (block instanceof Block.Paragraph paragraph) ? paragraph(paragraph)
					: (block instanceof Block.Table table) ? table(table) : new Width(0, 0);
			least = Math.max(least, width.least());
			wanted = Math.max(wanted, width.wanted());
		}
		return new Width(Math.min(WIDEST, least), Math.min(WIDEST, wanted));
	}

	private Width table(Block.Table table) {
		Width known = tables.get(table);
		if (known == null) {
			double least = all(Columns.of(table, 0, this));
			known = new Width(least, all(Columns.of(table, Double.MAX_VALUE, this)));
			tables.put(table, known);
		}
		return known;
	}

	private static double all(Columns columns) {
		return columns.left(columns.widths().length) - Columns.GAP;
	}

	private Width paragraph(Block.Paragraph paragraph) {
		double least = 0;
		double wanted = 0;
		for (Line line : Line.all(paragraph, face)) {
			wanted = Math.max(wanted, line.width());
			least = Math.max(least, line.longest());
		}
		return new Width(least, wanted);
	}

}

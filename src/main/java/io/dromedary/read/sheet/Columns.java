package io.dromedary.read.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import io.dromedary.guard.Watch;
import io.dromedary.read.sheet.Block.Cell;

/**
 * Where the cells of a table stand, and how wide its columns are.
 *
 * @param widths of the columns, in points
 * @param lefts where each begins, and where another would
 */
record Columns(List<List<Spot>> rows, double[] widths, double[] lefts) {

	/** Points between two columns: more than any blank between two words. */
	static final double GAP = 18;

	/** Columns of a table: what stands further to the right is below each other. */
	private static final int MOST = 2000;

	/**
	 * A cell and its first column.
	 */
	record Spot(Cell cell, int column) {
	}

	/** As wide as the cells want, as far as there is room; never so that words break. */
	static Columns of(Block.Table table, double room, Measure measure) {
		List<List<Spot>> rows = spots(table);
		int count = rows.stream()
			.flatMap(List::stream)
			.mapToInt((spot) -> spot.column() + spot.cell().columns())
			.max()
			.orElse(1);
		double[] least = new double[count];
		double[] wanted = new double[count];
		rows.stream()
			.flatMap(List::stream)
			.sorted(Comparator.comparingInt((spot) -> spot.cell().columns()))
			.forEach((spot) -> {
				Measure.Width width = measure.of(spot.cell().blocks());
				widen(least, spot, width.least());
				widen(wanted, spot, width.wanted());
			});
		double[] widths = fitted(least, wanted, room - GAP * (count - 1));
		double[] lefts = new double[count + 1];
		for (int i = 0; i < count; i++) {
			lefts[i + 1] = lefts[i] + widths[i] + GAP;
		}
		return new Columns(rows, widths, lefts);
	}

	private static void widen(double[] widths, Spot spot, double wanted) {
		int end = spot.column() + spot.cell().columns();
		double has = GAP * (spot.cell().columns() - 1);
		for (int column = spot.column(); column < end; column++) {
			has += widths[column];
		}
		widths[end - 1] += Math.max(0, wanted - has);
	}

	private static double[] fitted(double[] least, double[] wanted, double room) {
		double all = Arrays.stream(wanted).sum();
		double few = Arrays.stream(least).sum();
		if (all <= room) {
			return wanted;
		}
		double share = Math.max(0, room - few) / Math.max(1, all - few);
		double[] widths = new double[wanted.length];
		for (int i = 0; i < widths.length; i++) {
			widths[i] = least[i] + Math.max(0, wanted[i] - least[i]) * Math.min(1, share);
		}
		return widths;
	}

	/** Cells that reach down from above keep their columns. */
	private static List<List<Spot>> spots(Block.Table table) {
		List<List<Spot>> rows = new ArrayList<>();
		int[] taken = new int[0];
		for (List<Cell> row : table.rows()) {
			Watch.check();
			List<Spot> spots = new ArrayList<>();
			int column = 0;
			for (Cell cell : row) {
				while (column < taken.length && taken[column] > 0) {
					column++;
				}
				if (column + cell.columns() > MOST) {
					throw Flow.full();
				}
				if (column + cell.columns() > taken.length) {
					taken = Arrays.copyOf(taken, column + cell.columns());
				}
				spots.add(new Spot(cell, column));
				Arrays.fill(taken, column, column + cell.columns(), cell.rows());
				column += cell.columns();
			}
			for (int i = 0; i < taken.length; i++) {
				taken[i] = Math.max(0, taken[i] - 1);
			}
			rows.add(spots);
		}
		return rows;
	}

	/** Where a column begins. */
	double left(int column) {
		return lefts[column];
	}

	double width(Spot spot) {
		return lefts[spot.column() + spot.cell().columns()] - lefts[spot.column()] - GAP;
	}

}

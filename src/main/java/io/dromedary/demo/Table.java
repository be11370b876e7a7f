package io.dromedary.demo;

import java.awt.Color;
import java.util.List;

/**
 * A table with a tinted head. Columns with a positive width stand left, with a negative
 * width right.
 *
 * @param x left edge in points
 * @param columns widths in points
 */
record Table(Sheet sheet, double x, List<Double> columns, double size, Color tint) {

	private static final double PAD = 4;

	private double wide() {
		return columns.stream().mapToDouble(Math::abs).sum();
	}

	double head(double y, List<String> titles) {
		sheet.fill(x, y, wide(), size * 2, tint);
		cells(y + size * 1.4, Face.bold(size), titles);
		return y + size * 2;
	}

	/** One row; answers the top of the next. */
	double row(double y, List<String> cells) {
		cells(y + size * 1.4, Face.regular(size), cells);
		sheet.rule(x, y + size * 2, x + wide(), y + size * 2, 0.3);
		return y + size * 2;
	}

	private void cells(double baseline, Face face, List<String> cells) {
		double left = x;
		for (int i = 0; i < cells.size(); i++) {
			double width = Math.abs(columns.get(i));
			var fitting = face.fitting(cells.get(i), width - 2 * PAD);
			if (columns.get(i) > 0) {
				sheet.text(left + PAD, baseline, fitting, cells.get(i));
			}
			else {
				sheet.right(left + width - PAD, baseline, fitting, cells.get(i));
			}
			left += width;
		}
	}

}

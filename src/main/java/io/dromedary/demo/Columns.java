package io.dromedary.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sets rows of words below each other in columns. */
final class Columns {

	private static final String GAP = "  ";

	private Columns() {
	}

	/**
	 * @param rows all of the same length
	 */
	static List<String> align(List<List<String>> rows) {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		int[] widths = IntStream.range(0, columns)
			.map((column) -> rows.stream().mapToInt((row) -> row.get(column).length()).max().orElse(0))
			.toArray();
		return rows.stream().map((row) -> align(row, widths)).toList();
	}

	private static String align(List<String> row, int[] widths) {
		var cells = new ArrayList<String>();
		for (int column = 0; column < row.size(); column++) {
			String cell = row.get(column);
			cells.add(cell + " ".repeat(widths[column] - cell.length()));
		}
		return String.join(GAP, cells).stripTrailing();
	}

}

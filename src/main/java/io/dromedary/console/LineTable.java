package io.dromedary.console;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The item table.
 *
 * @param typed rows that a person typed on a version that is past
 */
record LineTable(List<Column> columns, List<Row> rows, List<Row> typed) {

	/**
	 * A column.
	 *
	 * @param mode which keyboard fits
	 */
	record Column(String name, String title, String mode) {
	}

	/**
	 * A row.
	 *
	 * @param origin which row found it was, from 0; blank for one that a person added
	 */
	record Row(String origin, List<Cell> cells) {

		@Override
		public String toString() {
			return "Row[" + origin + "]";
		}

	}

	/**
	 * A cell.
	 *
	 * @param field {@code lines[2].amount}
	 * @param title says column and row
	 */
	record Cell(String field, Column column, String title, String value, @Nullable String printed, String level,
			List<Remark> remarks) {

		public boolean doubtful() {
			return Level.doubtful(level);
		}

		@Override
		public String toString() {
			return "Cell[" + field + "]";
		}

	}

	/** The cells about which there is something to say. */
	public List<Cell> remarked() {
		return rows.stream()
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> !cell.remarks().isEmpty())
			.toList();
	}

	@Override
	public String toString() {
		return "LineTable[" + rows.size() + " rows]";
	}

}

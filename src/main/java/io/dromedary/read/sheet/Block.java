package io.dromedary.read.sheet;

import java.util.List;

/** A piece of a text, one below the other. */
public sealed interface Block {

	/**
	 * A paragraph.
	 *
	 * @param text with {@code \n} where a line ends and {@code \t} where the next stop is
	 * gone to
	 * @param size of its letters, in points
	 * @param mark what it is the print of, {@link Flow#NO_MARK} for nothing
	 */
	record Paragraph(String text, float size, int mark) implements Block {

		@Override
		public String toString() {
			return "Paragraph[" + text.length() + "]";
		}

	}

	/** A table, row by row; a row has only the cells that begin in it. */
	record Table(List<List<Cell>> rows) implements Block {

		public Table {
			rows = List.copyOf(rows);
		}

		@Override
		public String toString() {
			return "Table[" + rows.size() + "]";
		}

	}

	/** What follows stands on a new page. */
	record PageBreak() implements Block {
	}

	/**
	 * A cell of a table.
	 *
	 * @param columns over which it reaches, at least 1
	 * @param rows over which it reaches, at least 1
	 */
	record Cell(List<Block> blocks, int columns, int rows) {

		public Cell {
			blocks = List.copyOf(blocks);
		}

		@Override
		public String toString() {
			return "Cell[" + columns + " x " + rows + "]";
		}

	}

}

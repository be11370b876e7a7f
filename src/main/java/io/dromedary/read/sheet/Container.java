package io.dromedary.read.sheet;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.read.sheet.Block.Cell;
import org.jspecify.annotations.Nullable;

/** What is open: the whole, a cell, a box, or a table, which has rows. */
final class Container {

	/** Tables in cells of tables, boxes in boxes. */
	private static final int DEEPEST = 200;

	final @Nullable Container parent;

	final int columns;

	final int spanned;

	final List<Block> blocks = new ArrayList<>();

	final List<Block> aside = new ArrayList<>();

	final StringBuilder text = new StringBuilder();

	@Nullable List<List<Cell>> rows;

	float size;

	int mark = Flow.NO_MARK;

	Container(@Nullable Container parent, int columns, int spanned) {
		this.parent = parent;
		this.columns = columns;
		this.spanned = spanned;
		int depth = 0;
		for (Container one = parent; one != null; one = one.parent) {
			depth++;
		}
		if (depth > DEEPEST) {
			throw Flow.full();
		}
	}

}

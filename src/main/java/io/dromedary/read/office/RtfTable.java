package io.dromedary.read.office;

import io.dromedary.read.sheet.Flow;

/** A table begins with the first cell, and nothing says where it ends. */
final class RtfTable {

	private final Flow flow;

	private boolean open;

	private boolean row;

	private boolean cell;

	RtfTable(Flow flow) {
		this.flow = flow;
	}

	void reach(boolean inside) {
		if (inside && !cell) {
			if (!open) {
				flow.beginTable();
				open = true;
			}
			if (!row) {
				flow.beginRow();
				row = true;
			}
			flow.beginCell(1, 1);
			cell = true;
		}
		else if (!inside && !cell) {
			end();
		}
	}

	void cell() {
		reach(true);
		flow.endCell();
		cell = false;
	}

	void row() {
		if (cell) {
			flow.endCell();
			cell = false;
		}
		row = false;
	}

	void end() {
		row();
		if (open) {
			flow.endTable();
			open = false;
		}
	}

}

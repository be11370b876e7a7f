package io.dromedary.work;

import java.time.Instant;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;

/** The row of an item that ends. */
interface ItemRow {

	void remove();

	/** It is tried again then. */
	void later(Instant at, Item item);

	/** The row that a scheduler has picked. */
	record Picked(ExecutionComplete complete, ExecutionOperations<Item> row) implements ItemRow {

		@Override
		public void remove() {
			row.remove();
		}

		@Override
		public void later(Instant at, Item item) {
			row.reschedule(complete, at, item);
		}

	}

	/** An item that was done in passing has no row, unless it is to be tried again. */
	record Unwritten(Rows rows, int priority) implements ItemRow {

		@Override
		public void remove() {
			// there is none
		}

		@Override
		public void later(Instant at, Item item) {
			rows.add(item, priority, at);
		}

	}

}

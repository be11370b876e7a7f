package io.dromedary.work;

import io.dromedary.ledger.Stage;
import io.dromedary.ledger.Step;

/**
 * The next step of a document, as kept in a row.
 *
 * @param run the run of the document it belongs to; work of an earlier run is void
 * @param attempts how often it failed
 */
record Item(String documentId, int run, Step step, Stage stage, int attempts) {

	/** Names the row; an item of an earlier run never stands in its way. */
	String key() {
		return documentId + "/" + run + "/" + step;
	}

	Item failedOnce() {
		return new Item(documentId, run, step, stage, attempts + 1);
	}

}

package io.dromedary.work;

import java.util.Optional;

import io.dromedary.ledger.Stage;

/**
 * The next step of a document, as kept in a row.
 *
 * @param run the run of the document it belongs to; work of an earlier run is void
 * @param attempts how often it failed
 */
record Item(String documentId, int run, String step, Stage stage, int attempts) {

	/** So begins the step of a target. */
	static final String TO = "to-";

	/** Names the row; an item of an earlier run never stands in its way. */
	String key() {
		return documentId + "/" + run + "/" + step;
	}

	/** The target that the step delivers to; empty where it delivers to none. */
	Optional<String> target() {
		return step.startsWith(TO) ? Optional.of(step.substring(TO.length())) : Optional.empty();
	}

	/** Whether it is done for a document that is at its end. */
	boolean aside() {
		return step.equals("refused") || reply();
	}

	/** Whether it only tells the sender: how it gets on is no matter of the document. */
	boolean reply() {
		return step.equals("reply");
	}

	Item failedOnce() {
		return new Item(documentId, run, step, stage, attempts + 1);
	}

}

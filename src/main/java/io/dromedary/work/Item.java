package io.dromedary.work;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.dromedary.ledger.Stage;
import io.dromedary.ledger.Step;
import org.jspecify.annotations.Nullable;

/**
 * The next step of a document, as kept in a row.
 *
 * @param run the run of the document it belongs to; work of an earlier run is void
 * @param attempts how often it failed
 * @param targets where the document is on its way to in this row since the step was done;
 * null before that
 */
record Item(String documentId, int run, Step step, Stage stage, int attempts,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Step> targets) {

	Item(String documentId, int run, Step step, Stage stage, int attempts) {
		this(documentId, run, step, stage, attempts, null);
	}

	/** Names the row; an item of an earlier run never stands in its way. */
	String key() {
		return documentId + "/" + run + "/" + step;
	}

	/** The step is done, and the document on its way to these targets in the same row. */
	Item towards(List<Step> targets, Stage with) {
		return new Item(documentId, run, step, with, 0, targets);
	}

	/** Another step of the same document in a row of its own. */
	Item beside(Step other, Stage with) {
		return new Item(documentId, run, other, with, 0);
	}

	Item failedOnce() {
		return new Item(documentId, run, step, stage, attempts + 1, targets);
	}

	/** Whether it is the delivery to one target. */
	@JsonIgnore
	boolean delivery() {
		return step.target().isPresent() && targets == null;
	}

	/** Whether the document may be on its way to a target now. */
	@JsonIgnore
	boolean outward() {
		return step.target().isPresent() || step.aside() || targets != null;
	}

}

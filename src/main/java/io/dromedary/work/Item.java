package io.dromedary.work;

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
 * @param begun the step whose row this is, where the document has moved on in it; null
 * where it is the step itself
 */
record Item(String documentId, int run, Step step, Stage stage, int attempts,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Step begun) {

	Item(String documentId, int run, Step step, Stage stage, int attempts) {
		this(documentId, run, step, stage, attempts, null);
	}

	/** Names the row; an item of an earlier run never stands in its way. */
	String key() {
		return documentId + "/" + run + "/" + ((begun != null) ? begun : step);
	}

	/** Another step of the same document in the same row. */
	Item movedOn(Step to, Stage with) {
		return new Item(documentId, run, to, with, 0, (begun != null) ? begun : step);
	}

	/** Another step of the same document in a row of its own. */
	Item beside(Step other, Stage with) {
		return new Item(documentId, run, other, with, 0);
	}

	Item failedOnce() {
		return new Item(documentId, run, step, stage, attempts + 1, begun);
	}

	/** Whether the document may be on its way to a target now. */
	@JsonIgnore
	boolean outward() {
		return step.target().isPresent() || step.aside() || (begun != null && step.equals(Step.DELIVER));
	}

}

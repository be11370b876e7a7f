package io.dromedary.work;

import java.time.Instant;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.ledger.Handover;

/**
 * How a try of an item ended, and so what becomes true in the transaction that ends it.
 */
sealed interface Outcome {

	/**
	 * The step is done: what the route said becomes true.
	 *
	 * @param troubled whether the route handled a failure by itself
	 */
	record Done(Handover handover, boolean troubled) implements Outcome {
	}

	/** The document has moved on without this item: it is removed. */
	record Void() implements Outcome {
	}

	/**
	 * It could not run now, for no fault of the document: it is tried later, and no
	 * attempt is counted.
	 */
	record Later(Instant at) implements Outcome {
	}

	/** Something it needs is away: it waits, and no attempt is counted. */
	record Waiting(Service service, Sentence reason) implements Outcome {
	}

	/** It failed: it is tried again, or failed for good when the tries are used up. */
	record Failed(Sentence reason) implements Outcome {
	}

	/** It failed for good at once. */
	record GivenUp(Sentence reason) implements Outcome {
	}

	/** The document cannot be read. */
	record Refused(Sentence reason) implements Outcome {
	}

}

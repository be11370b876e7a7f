package io.dromedary.work;

import java.time.Instant;
import java.util.List;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.ledger.Handover;
import io.dromedary.ledger.Step;

/**
 * How a try of an item ended, and so what becomes true in the transaction that ends it.
 */
sealed interface Outcome {

	/** An item that ended so, as its row had it last. */
	default Item inItsRow(Item item) {
		return item;
	}

	/**
	 * The step is done: what the route said becomes true.
	 *
	 * @param step the last one that was done
	 * @param handover what this and the steps before it want to be true
	 * @param troubled whether its route handled a failure by itself
	 * @param silent whether its route wants nothing to be true
	 */
	record Done(Step step, Handover handover, boolean troubled, boolean silent) implements Outcome {

		Done(Step step, Handover handover, boolean troubled) {
			this(step, handover, troubled, handover.isEmpty());
		}

		/** This one and a step that followed it in passing. */
		Done with(Handover.Next next, Done then) {
			return new Done(then.step(), handover.with(next, then.handover()), then.troubled(), then.silent());
		}

	}

	/**
	 * The step is done, and one that followed it in passing did not end well.
	 *
	 * @param done without the step that followed
	 * @param body what that step was given
	 */
	record Held(Done done, Errand errand, Object body) implements Outcome {
	}

	/**
	 * The document is settled and was at some of its targets at once.
	 *
	 * @param moved the item as its row has it since the document is settled
	 * @param errands how each of those targets ended
	 */
	record Delivered(Item moved, List<Errand> errands) implements Outcome {

		@Override
		public Item inItsRow(Item item) {
			return moved;
		}

	}

	/**
	 * The document is settled and was on its way to its targets, and it is not known what
	 * the ledger knows of that: the rest of it is found out anew, as after a crash.
	 *
	 * @param moved the item as its row had it since the document is settled
	 */
	record Unknown(Item moved) implements Outcome {

		@Override
		public Item inItsRow(Item item) {
			return moved;
		}

	}

	/**
	 * What became of a step that was done in passing.
	 *
	 * @param item as its row would be, which it gets only where it is not over
	 */
	record Errand(Item item, Outcome outcome) {
	}

	/**
	 * The step was done by somebody who did not come to its end: what the document is on
	 * its way to gets rows of its own.
	 */
	record Resumed(List<Step> targets) implements Outcome {
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

	/**
	 * There was not memory enough, for it or for what ran beside it: it is a suspect from
	 * now on, and runs alone.
	 */
	record Exhausted() implements Outcome {
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

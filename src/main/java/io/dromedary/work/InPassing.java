package io.dromedary.work;

import io.dromedary.ledger.Step;

/**
 * Which steps a document may go on to in the claim of the step before, without a row of
 * work of its own; to be provided as a bean. A step whose workers are counted because it
 * waits for something outside, as for the slots of a model server, is none of them.
 */
@FunctionalInterface
public interface InPassing {

	/** Whether the step may be done in passing as things are now. */
	boolean allows(Step step);

}

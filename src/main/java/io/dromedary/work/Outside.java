package io.dromedary.work;

import io.dromedary.ledger.Step;

/**
 * Which steps wait for something outside that has places of its own, as for the slots of
 * a model server; to be provided as a bean. Whoever does such a step in passing is
 * replaced meanwhile; one that is slow is left to the workers of its own pool.
 */
@FunctionalInterface
public interface Outside {

	/** Whether the step waits as things are now. */
	boolean waits(Step step);

}

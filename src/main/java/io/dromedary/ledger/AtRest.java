package io.dromedary.ledger;

/**
 * Wants to know when nothing in a mail or an archive goes on by itself any more; to be
 * provided as a bean.
 */
@FunctionalInterface
public interface AtRest {

	/**
	 * All of it has come to rest. Called in the transaction that brings the last document
	 * to rest, so that a work item which is added here is there exactly when that is
	 * true; called again where a document goes on later, after a decision or a retry.
	 * @param whole the container that came in, which is itself in no other
	 * @param outcome of all documents in it; none where it was refused or failed as a
	 * whole
	 */
	void rested(Entry whole, Outcome outcome);

}

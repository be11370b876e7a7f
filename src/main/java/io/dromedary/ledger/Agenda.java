package io.dromedary.ledger;

/** The rows of next work, written in the transaction of the caller. */
public interface Agenda {

	/**
	 * Adds the next step of a document, due now.
	 * @param stage what the step is given
	 */
	void add(Entry entry, Step step, Stage stage);

	/** The first step of a document. */
	static Step first(Entry entry) {
		return entry.container() ? Step.SPLIT : Step.READ;
	}

	/**
	 * Takes away the deliveries of a document that wait. Nothing else of it may be left
	 * to do.
	 * @return false where something else is, or where something is being done for it
	 * right now: the caller must take back what was taken away
	 */
	default boolean recall(String documentId) {
		return true;
	}

	/**
	 * Takes away what is still to be done for a document.
	 * @return whether it is being handed to somebody right now, which cannot be called
	 * back
	 */
	default boolean drop(String documentId) {
		return false;
	}

}

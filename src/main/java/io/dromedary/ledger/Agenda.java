package io.dromedary.ledger;

import java.util.List;

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
	 * Takes away what is still to be done for a document.
	 * @return the steps that are being done right now, which stay
	 */
	default List<Step> drop(String documentId) {
		return List.of();
	}

}

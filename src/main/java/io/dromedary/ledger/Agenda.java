package io.dromedary.ledger;

/** The rows of next work, written in the transaction of the caller. */
public interface Agenda {

	/**
	 * Adds the next step of a document, due now.
	 * @param step for example {@code read} for {@code work:read}
	 * @param stage what the step is given
	 */
	void add(Entry entry, String step, Stage stage);

}

package io.dromedary.ledger;

/** The record that a step is given. */
public enum Stage {

	DOCUMENT, TRANSCRIPT, EXTRACTION, ASSESSMENT

}

package io.dromedary.ledger;

import java.time.Instant;

import io.dromedary.document.Assessment;

/**
 * What was delivered as a revision of a document until a person corrected it.
 *
 * @param at when it was corrected: then the next revision began
 * @param assessment its values
 */
public record Replaced(int revision, Instant at, Assessment assessment) {

	@Override
	public String toString() {
		return "Replaced[" + revision + "]";
	}

}

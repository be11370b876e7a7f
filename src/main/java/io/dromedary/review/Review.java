package io.dromedary.review;

import io.dromedary.document.Assessment;
import io.dromedary.ledger.Ledger;

/** The bean {@code review}: lays a doubtful document before a person. */
public class Review {

	private final Ledger ledger;

	Review(Ledger ledger) {
		this.ledger = ledger;
	}

	public void review(Assessment assessment) {
		ledger.review(assessment);
	}

}

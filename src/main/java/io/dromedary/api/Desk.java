package io.dromedary.api;

import io.dromedary.document.Assessment;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;

/** What a person does with a document; the REST API and the pages both come here. */
public class Desk {

	private final Ledger ledger;

	private final Settler settler;

	Desk(Ledger ledger, Settler settler) {
		this.ledger = ledger;
		this.settler = settler;
	}

	/**
	 * Approves, corrects or rejects.
	 * @throws Conflict where the document is not in review or has changed since
	 * @throws UnusableCorrection where it cannot be delivered so
	 * @throws ApiException 404 where there is no such document
	 */
	public Entry decide(String id, Decision decision) {
		Entry seen = ledger.find(id).orElseThrow(ApiException::unknownDocument);
		return (decision.action() == Decision.Action.REJECT) ? ledger.reject(id, decision.version(), decision.reason())
				: approve(seen, decision);
	}

	/**
	 * Starts a document over.
	 * @throws Conflict where its status allows no retry
	 * @throws ApiException 404 where there is no such document
	 */
	public Entry retry(String id) {
		ledger.find(id).orElseThrow(ApiException::unknownDocument);
		return ledger.retry(id);
	}

	/**
	 * The version is looked at before the values are: whoever saw something else is told
	 * so, and not that a value does not fit. The ledger looks once more.
	 */
	private Entry approve(Entry seen, Decision decision) {
		if (seen.status() != Status.REVIEW) {
			throw new Conflict(Sentence.of("api.not-in-review", seen.status().word()));
		}
		if (seen.version() != decision.version()) {
			throw new Conflict(Sentence.of("api.changed-since"));
		}
		Assessment open = ledger.assessment(seen.id())
			.orElseThrow(() -> new Conflict(Sentence.of("api.nothing-to-approve")));
		return ledger.approve(seen.id(), decision.version(), settler.settle(open, decision.correction()));
	}

}

package io.dromedary.api;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Erasure;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Separation;

/** What a person does with a document; the REST API and the pages both come here. */
public class Desk {

	private final Ledger ledger;

	private final Settler settler;

	private final KnownTypes types;

	private final Doors doors;

	private final Separation separation;

	Desk(Ledger ledger, Settler settler, KnownTypes types, Doors doors, Separation separation) {
		this.ledger = ledger;
		this.settler = settler;
		this.types = types;
		this.doors = doors;
		this.separation = separation;
	}

	/**
	 * Approves, corrects or rejects, or has it extracted again as another type; corrects
	 * what went to its targets, which is a revision more. The version is looked at before
	 * the values are: whoever saw something else is told so, and not that a value does
	 * not fit. The ledger looks once more.
	 * @throws Conflict where the document is not in review, or went to no target where it
	 * is corrected, or has changed since
	 * @throws UnusableCorrection where it cannot be delivered so
	 * @throws ApiException 404 where there is no such document, 422 where there is no
	 * such type
	 */
	public Entry decide(String id, Decision decision) {
		Entry seen = ledger.find(id).orElseThrow(ApiException::unknownDocument);
		boolean amends = seen.status().amendable() && decision.action() == Decision.Action.CORRECT;
		if (seen.status() != Status.REVIEW && !amends) {
			throw new Conflict(Sentence.of("api.no-decision-" + seen.status().word()));
		}
		if (seen.version() != decision.version()) {
			throw new Conflict(Sentence.of("api.changed-since"));
		}
		return switch (decision.action()) {
			case REJECT -> ledger.reject(id, decision.version(), decision.reason());
			case TYPE -> ledger.retype(id, decision.version(), types.name(decision.type()));
			case APPROVE, CORRECT -> settle(id, decision, amends);
		};
	}

	private Entry settle(String id, Decision decision, boolean amends) {
		Assessment open = ledger.assessment(id).orElseThrow(() -> new Conflict(Sentence.of("api.nothing-to-approve")));
		Assessment settled = settler.settle(open, decision.correction());
		return amends ? ledger.amend(id, decision.version(), settled, types.wantedSince(open, settled))
				: ledger.approve(id, decision.version(), settled);
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
	 * Makes one document again of a file whose pages became documents of their own.
	 * @throws Conflict where they did not, or one of them is delivered or on its way
	 * @throws ApiException 404 where there is no such document
	 */
	public Entry join(String id) {
		ledger.find(id).orElseThrow(ApiException::unknownDocument);
		return separation.undo(id);
	}

	/**
	 * Erases a document with all that holds the same, and says who still holds copies.
	 * Erased once more it says the same.
	 * @throws Conflict where it is being handed to a target right now
	 * @throws ApiException 404 where there is no such document
	 */
	public Erased erase(String id) {
		Entry seen = ledger.find(id).orElseThrow(ApiException::unknownDocument);
		Erasure erasure = ledger.erase(id, Sentence.of("api.erased-by-person"));
		List<String> folders = new ArrayList<>(doors.copies(seen));
		List<Delivery> deliveries = new ArrayList<>(ledger.deliveries(id));
		for (String along : erasure.along()) {
			ledger.find(along).map(doors::copies).ifPresent(folders::addAll);
			deliveries.addAll(ledger.deliveries(along));
		}
		return Erased.of(erasure, deliveries, folders);
	}

}

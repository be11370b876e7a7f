package io.dromedary.api;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Separation;

/** Starts over what was split. */
record MemorySeparation(MemoryLedger ledger) implements Separation {

	@Override
	public boolean possible(String id) {
		return ledger.find(id).isPresent();
	}

	@Override
	public Entry undo(String id) {
		if (ledger.entry(id).status() != Status.SPLIT) {
			throw new Conflict(Sentence.of("ledger.not-separated"));
		}
		return ledger.become(id, Status.RECEIVED);
	}

}

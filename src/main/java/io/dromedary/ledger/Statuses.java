package io.dromedary.ledger;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.jspecify.annotations.Nullable;

/** Moves documents from one status to the next. */
class Statuses {

	private final Entries entries;

	private final Journal journal;

	private final Family family;

	Statuses(Entries entries, Journal journal, Family family) {
		this.entries = entries;
		this.journal = journal;
		this.family = family;
	}

	/** In the transaction of the caller, who holds the document. */
	void become(String id, Status status, @Nullable Sentence reason) {
		if (entries.get(id).status() != status) {
			journal.note(id, status.word(), reason);
		}
		entries.status(id, status, reason);
		family.changed(id);
	}

}

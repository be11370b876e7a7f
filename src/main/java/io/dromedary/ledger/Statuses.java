package io.dromedary.ledger;

import java.util.EnumSet;
import java.util.Set;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.hook.Outbox;
import org.jspecify.annotations.Nullable;

/** Moves documents from one status to the next. */
class Statuses {

	/** Ends at which another file of the same document may go its way. */
	private static final Set<Status> UNDELIVERED = EnumSet.of(Status.FAILED, Status.REJECTED, Status.REFUSED);

	private final Entries entries;

	private final Journal journal;

	private final Family family;

	private final Repeats repeats;

	private final Outbox outbox;

	Statuses(Entries entries, Journal journal, Family family, Repeats repeats, Outbox outbox) {
		this.entries = entries;
		this.journal = journal;
		this.family = family;
		this.repeats = repeats;
		this.outbox = outbox;
	}

	/** In the transaction of the caller, who holds the document. */
	void become(String id, Status status, @Nullable Sentence reason) {
		boolean news = entries.get(id).status() != status;
		if (news) {
			journal.note(id, status.word(), reason);
		}
		entries.status(id, status, reason);
		if (news) {
			outbox.became(entries.get(id));
		}
		if (UNDELIVERED.contains(status)) {
			repeats.release(id);
		}
		family.changed(id);
	}

	/** The same for one whose deliveries have come to an end, if they have. */
	void ended(String id, Deliveries.Standing deliveries) {
		switch (deliveries.state()) {
			case DONE -> become(id, Status.DELIVERED, null);
			case FAILED -> become(id, Status.FAILED, deliveries.reason());
			case WAITING -> {
			}
		}
	}

}

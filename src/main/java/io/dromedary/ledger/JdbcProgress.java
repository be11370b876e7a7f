package io.dromedary.ledger;

import java.time.Instant;
import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.Status;

/** How the steps of a document get on, as rows. */
class JdbcProgress implements Progress {

	private final Entries entries;

	private final Deliveries deliveries;

	private final Journal journal;

	private final Statuses statuses;

	private final Transactions transactions;

	JdbcProgress(Entries entries, Deliveries deliveries, Journal journal, Statuses statuses,
			Transactions transactions) {
		this.entries = entries;
		this.deliveries = deliveries;
		this.journal = journal;
		this.statuses = statuses;
		this.transactions = transactions;
	}

	@Override
	public Optional<Entry> find(String id) {
		return entries.find(id);
	}

	@Override
	public Optional<Entry> live(String id) {
		return entries.find(id).map((entry) -> entries.hold(id)).filter((entry) -> entry.status() != Status.ERASED);
	}

	@Override
	public void started(String id, Instant begun) {
		transactions.run(() -> {
			if (entries.hold(id).status() == Status.RECEIVED) {
				entries.status(id, Status.PROCESSING, null);
				journal.noteAt(id, Status.PROCESSING.word(), begun);
			}
		});
	}

	@Override
	public void waiting(String id, Service service, Sentence reason) {
		if (!service.equals(entries.get(id).waitingFor())) {
			journal.note(id, "waiting", reason);
		}
		entries.waiting(id, service, null, reason);
	}

	@Override
	public void tryingAgain(String id, Instant nextTry, Sentence reason) {
		entries.waiting(id, null, nextTry, reason);
		journal.note(id, "retry", reason);
	}

	@Override
	public void failed(String id, Step step, Sentence reason) {
		entries.lock(id);
		if (step.reply()) {
			journal.note(id, "reply-failed", reason);
			return;
		}
		Entry entry = entries.get(id);
		Optional<String> target = step.target();
		if (target.isEmpty()) {
			statuses.become(id, Status.FAILED, reason);
			return;
		}
		deliveries.set(id, entry.revision(), target.get(), Delivery.State.FAILED, null, reason);
		journal.note(id, "delivery-failed", reason);
		statuses.ended(id, deliveries.standing(id, entry.revision()));
	}

	@Override
	public boolean unsettled(String id, Step step) {
		Entry entry = entries.get(id);
		return switch (entry.status()) {
			case RECEIVED, PROCESSING -> true;
			case DELIVERING -> step.target().map((target) -> waits(entry, target)).orElse(true);
			// a target that is not required may still wait
			case DELIVERED, FAILED -> step.target().map((target) -> waits(entry, target)).orElse(false);
			default -> false;
		};
	}

	private boolean waits(Entry entry, String target) {
		return deliveries.of(entry.id(), entry.revision())
			.stream()
			.anyMatch((delivery) -> delivery.state() == Delivery.State.WAITING && delivery.target().equals(target));
	}

	@Override
	public void resumed(String id) {
		entries.resumed(id);
	}

}

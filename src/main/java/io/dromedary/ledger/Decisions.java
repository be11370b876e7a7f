package io.dromedary.ledger;

import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.jspecify.annotations.Nullable;

/** What a person decided about a document; each is one durable change. */
class Decisions {

	private final Entries entries;

	private final Deliveries deliveries;

	private final Stages stages;

	private final Journal journal;

	private final Statuses statuses;

	private final Agenda agenda;

	private final Repeats repeats;

	private final Dispatch dispatch;

	private final Transactions transactions;

	Decisions(Entries entries, Deliveries deliveries, Stages stages, Journal journal, Statuses statuses, Agenda agenda,
			Repeats repeats, Dispatch dispatch, Transactions transactions) {
		this.entries = entries;
		this.deliveries = deliveries;
		this.stages = stages;
		this.journal = journal;
		this.statuses = statuses;
		this.agenda = agenda;
		this.repeats = repeats;
		this.dispatch = dispatch;
		this.transactions = transactions;
	}

	Entry approve(String id, long version, Assessment settled) {
		List<Finding> unseen = transactions.durably(() -> {
			Entry entry = entries.hold(id);
			claim(id, version, Status.REVIEW);
			Assessment seen = stages.assessment(entry).orElse(settled);
			repeats.forgetEarlier(id);
			Repeats.Verdict verdict = repeats.claim(settled, seen.findings());
			if (verdict.open().isEmpty()) {
				approved(id, Repeats.with(settled, verdict.answered()), verdict.answered());
			}
			else {
				stages.keep(Repeats.with(seen, verdict.open()));
			}
			return verdict.open();
		});
		unseen.stream().findFirst().ifPresent((finding) -> {
			throw new Conflict(Sentence.of("ledger.look-again", finding.sentence()));
		});
		return entries.get(id);
	}

	private void approved(String id, Assessment settled, List<Finding> answered) {
		stages.keep(settled);
		entries.type(id, settled.type());
		journal.note(id, "approved", null);
		answered.forEach((finding) -> journal.note(id, finding.rule(), Repeats.answer(finding)));
		statuses.become(id, Status.DELIVERING, null);
		agenda.add(entries.get(id), Step.DELIVER, Stage.ASSESSMENT);
	}

	Entry reject(String id, long version, String reason) {
		return transactions.durably(() -> {
			entries.hold(id);
			claim(id, version, Status.REVIEW);
			statuses.become(id, Status.REJECTED, Sentence.of("ledger.rejected", reason));
			return entries.get(id);
		});
	}

	Entry retype(String id, long version, String type) {
		return transactions.durably(() -> {
			entries.hold(id);
			claim(id, version, Status.REVIEW);
			entries.ask(id, type);
			entries.startOver(id, Status.PROCESSING);
			stages.clear(id);
			repeats.forgetEarlier(id);
			journal.note(id, "type", Sentence.of("ledger.type", type));
			agenda.add(entries.get(id), Step.EXTRACT, Stage.TRANSCRIPT);
			return entries.get(id);
		});
	}

	Entry retry(String id) {
		return transactions.durably(() -> {
			Entry entry = entries.hold(id);
			boolean aside = failedAside(entry);
			if (!entry.status().retryable() && !aside) {
				throw new Conflict(Sentence.of("ledger.no-retry-" + entry.status().word()));
			}
			refuseWithdrawn(entry);
			entries.refuseSecondWay(entry);
			claim(id, entry.version(), entry.status());
			journal.note(id, "retry", link(entry));
			if (aside) {
				againTo(entry,
						undone(entry).stream()
							.filter((delivery) -> delivery.state() == Delivery.State.FAILED)
							.toList());
			}
			else if (deliveries.of(id, entry.revision()).isEmpty() || stages.assessment(entry).isEmpty()) {
				deliveries.forgetUndone(id, entry.revision());
				startOver(id);
			}
			else {
				deliverAgain(entry);
			}
			return entries.get(id);
		});
	}

	private static @Nullable Sentence link(Entry entry) {
		String first = entry.duplicateOf();
		return (first != null && entry.status() == Status.DUPLICATE) ? Sentence.of("ledger.own-document", first) : null;
	}

	/** What it holds goes its way in the document that it was split off. */
	private void refuseWithdrawn(Entry entry) {
		String parent = entry.parent();
		if (parent != null && !entries.get(parent).container()) {
			throw new Conflict(Sentence.of("ledger.no-retry-withdrawn", parent));
		}
	}

	private void startOver(String id) {
		stages.clear(id);
		repeats.forgetEarlier(id);
		entries.startOver(id, Status.RECEIVED);
		agenda.add(entries.get(id), Agenda.first(entries.get(id)), Stage.DOCUMENT);
	}

	/**
	 * Another file of the same may have gone its way since it failed. Work of a failed
	 * document is void: what waited for a target that is not required goes there with the
	 * rest.
	 */
	private void deliverAgain(Entry entry) {
		boolean waits = undone(entry).stream().anyMatch((delivery) -> delivery.state() == Delivery.State.WAITING);
		if (waits && !agenda.recall(entry.id())) {
			throw new Conflict(Sentence.of("ledger.amend-while-busy"));
		}
		if (stages.assessment(entry).filter(dispatch::holdsUp).isPresent()) {
			return;
		}
		entries.status(entry.id(), Status.DELIVERING, null);
		againTo(entry, undone(entry));
	}

	private List<Delivery> undone(Entry entry) {
		return deliveries.of(entry.id(), entry.revision())
			.stream()
			.filter((delivery) -> delivery.state() != Delivery.State.DONE)
			.toList();
	}

	/** Whether it is delivered but for a target that is not required. */
	private boolean failedAside(Entry entry) {
		return entry.status() == Status.DELIVERED && deliveries.of(entry.id(), entry.revision())
			.stream()
			.anyMatch((delivery) -> delivery.state() == Delivery.State.FAILED);
	}

	private void againTo(Entry entry, List<Delivery> undone) {
		undone.forEach((delivery) -> {
			deliveries.set(entry.id(), entry.revision(), delivery.target(), Delivery.State.WAITING, null, null);
			agenda.add(entry, Step.to(delivery.target()), Stage.ASSESSMENT);
		});
	}

	private void claim(String id, long version, Status status) {
		if (!entries.claim(id, version, status)) {
			throw new Conflict(Sentence.of("ledger.changed-meanwhile"));
		}
	}

}

package io.dromedary.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Changes;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;

/**
 * Corrections of documents that are delivered. Each is one durable change: the next
 * revision, and a work item for each target that has the document. Those are the targets
 * where a wrong value lies, whatever the type names today. The run counts up, so that
 * nobody who is late with the revision before can say anything about this one.
 */
class Amendments {

	private final Entries entries;

	private final Deliveries deliveries;

	private final Stages stages;

	private final Revisions revisions;

	private final Journal journal;

	private final Statuses statuses;

	private final Agenda agenda;

	private final Repeats repeats;

	private final Transactions transactions;

	Amendments(Entries entries, Deliveries deliveries, Stages stages, Revisions revisions, Journal journal,
			Statuses statuses, Agenda agenda, Repeats repeats, Transactions transactions) {
		this.entries = entries;
		this.deliveries = deliveries;
		this.stages = stages;
		this.revisions = revisions;
		this.journal = journal;
		this.statuses = statuses;
		this.agenda = agenda;
		this.repeats = repeats;
		this.transactions = transactions;
	}

	Entry amend(String id, long version, Assessment settled) {
		try {
			return transactions.durably(() -> amended(claimed(id, version), settled));
		}
		catch (UnseenException ex) {
			// what was claimed is taken back by now
			transactions.durably(() -> {
				stages.keepTold(claimed(id, version).id(), ex.doubts);
				return null;
			});
			throw new Conflict(Sentence.of("ledger.amend-look-again", told(ex.doubts)));
		}
	}

	private Entry claimed(String id, long version) {
		Entry entry = entries.hold(id);
		if (!entries.claim(id, version, Status.DELIVERED)) {
			throw new Conflict(Sentence.of("ledger.changed-meanwhile"));
		}
		if (agenda.has(id) && (!waiting(entry) || agenda.drop(id))) {
			throw new Conflict(Sentence.of("ledger.amend-while-busy"));
		}
		return entry;
	}

	/** Whether a target that is not required still waits: it gets the new revision. */
	private boolean waiting(Entry entry) {
		return deliveries.of(entry.id(), entry.revision())
			.stream()
			.anyMatch((delivery) -> delivery.state() == Delivery.State.WAITING);
	}

	private Entry amended(Entry entry, Assessment settled) {
		String id = entry.id();
		Assessment before = stages.assessment(entry)
			.orElseThrow(() -> new Conflict(Sentence.of("ledger.amend-nothing")));
		Changes changes = Changes.between(before, settled);
		if (changes.none()) {
			throw new Conflict(Sentence.of("ledger.amend-same"));
		}
		List<Finding> known = Stream.concat(before.findings().stream(), stages.told(id).stream()).toList();
		Repeats.Verdict verdict = repeats.claimAnew(settled, known);
		if (!verdict.open().isEmpty()) {
			throw new UnseenException(verdict.open());
		}
		revisions.keep(entry);
		entries.revise(id);
		stages.keep(Repeats.with(settled, verdict.answered()));
		stages.forgetTold(id);
		int revision = entries.get(id).revision();
		journal.note(id, "amended", Sentence.of("ledger.amended", revision, String.join(", ", changes.names())));
		verdict.answered().forEach((finding) -> journal.note(id, finding.rule(), Repeats.answer(finding)));
		deliver(id, revision);
		return entries.get(id);
	}

	private void deliver(String id, int revision) {
		List<Delivery> before = deliveries.of(id, revision - 1);
		Set<String> optional = before.stream()
			.filter((delivery) -> !delivery.required())
			.map(Delivery::target)
			.collect(Collectors.toSet());
		List<String> targets = Stream.concat(deliveries.holders(id).stream(), before.stream().map(Delivery::target))
			.distinct()
			.sorted()
			.toList();
		deliveries.plan(id, revision, targets, optional);
		statuses.become(id, Status.DELIVERING, null);
		targets.forEach((target) -> agenda.add(entries.get(id), Step.to(target), Stage.ASSESSMENT));
	}

	/** All of them in one sentence. */
	private static Sentence told(List<Finding> doubts) {
		return doubts.stream()
			.map((doubt) -> Sentence.of("ledger.amend-" + doubt.rule(), doubt.sentence().arguments().toArray()))
			.reduce((one, other) -> Sentence.of("ledger.both", one, other))
			.orElseThrow();
	}

	/** Something is doubtful that the person was not told; takes all back. */
	private static final class UnseenException extends RuntimeException {

		private static final long serialVersionUID = 1;

		private final transient List<Finding> doubts;

		UnseenException(List<Finding> doubts) {
			this.doubts = doubts;
		}

	}

}

package io.dromedary.ledger;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.Changes;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.document.Target;

/**
 * Corrections of documents that went to their targets. Each is one durable change: the
 * next revision, and a work item for each target that has the document or was to get it.
 * Those are the targets where a wrong value lies, whatever the type names today; and for
 * those that want it because of the correction. The run counts up, so that nobody who is
 * late with the revision before can say anything about this one.
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

	Entry amend(String id, long version, Assessment settled, List<Target> further) {
		try {
			return transactions.durably(() -> amended(recalled(id, version), settled, further));
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

	/** What its revisions said before the present one, the oldest first. */
	List<Replaced> replaced(Entry entry) {
		return revisions.of(entry);
	}

	private Entry claimed(String id, long version) {
		Entry entry = entries.hold(id);
		if (!entry.status().amendable() || !entries.claim(id, version, entry.status())) {
			throw new Conflict(Sentence.of("ledger.changed-meanwhile"));
		}
		return entry;
	}

	/** What still waits to be delivered of the present revision is not any more. */
	private Entry recalled(String id, long version) {
		Entry entry = claimed(id, version);
		if (deliveries.of(id, entry.revision()).isEmpty()) {
			throw new Conflict(Sentence.of("ledger.amend-undelivered"));
		}
		if (!repeats.given(id)) {
			entries.refuseSecondWay(entry);
		}
		if (!agenda.recall(id)) {
			throw new Conflict(Sentence.of("ledger.amend-while-busy"));
		}
		return entry;
	}

	private Entry amended(Entry entry, Assessment settled, List<Target> further) {
		String id = entry.id();
		Assessment before = stages.assessment(entry)
			.orElseThrow(() -> new Conflict(Sentence.of("ledger.amend-nothing")));
		Changes changes = Changes.between(before, settled);
		if (changes.none()) {
			throw new Conflict(Sentence.of("ledger.amend-same"));
		}
		Set<String> targets = new LinkedHashSet<>(deliveries.targets(id));
		Set<String> optional = new HashSet<>(deliveries.optional(id));
		further.stream()
			.filter((target) -> targets.add(target.name()) && !target.required())
			.forEach((target) -> optional.add(target.name()));
		Repeats.Verdict verdict = repeats.claimAnew(before, settled, stages.told(id));
		if (!verdict.open().isEmpty()) {
			throw new UnseenException(verdict.open());
		}
		revisions.keep(entry);
		deliveries.forgetUndone(id, entry.revision());
		entries.revise(id);
		stages.keep(Repeats.with(settled, verdict.notes()));
		stages.forgetTold(id);
		int revision = entries.get(id).revision();
		journal.note(id, "amended", Sentence.of("ledger.amended", revision, String.join(", ", changes.names())));
		verdict.answered().forEach((finding) -> journal.note(id, finding.rule(), Repeats.answer(finding)));
		deliver(id, revision, List.copyOf(targets), optional);
		return entries.get(id);
	}

	private void deliver(String id, int revision, List<String> targets, Set<String> optional) {
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

package io.dromedary.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;

/**
 * Where a checked document goes: to a person, or to its targets until all have it. In the
 * transaction of the caller, who holds the document.
 */
class Dispatch {

	private final Entries entries;

	private final Deliveries deliveries;

	private final Stages stages;

	private final Journal journal;

	private final Statuses statuses;

	private final Repeats repeats;

	Dispatch(Entries entries, Deliveries deliveries, Stages stages, Journal journal, Statuses statuses,
			Repeats repeats) {
		this.entries = entries;
		this.deliveries = deliveries;
		this.stages = stages;
		this.journal = journal;
		this.statuses = statuses;
		this.repeats = repeats;
	}

	void review(Assessment assessment) {
		layBefore(repeats.look(assessment));
	}

	private void layBefore(Assessment assessment) {
		String id = assessment.document().id();
		stages.keep(assessment);
		entries.type(id, assessment.type());
		statuses.become(id, Status.REVIEW, null);
	}

	/**
	 * Plans its deliveries.
	 * @param optional targets that are not required
	 * @return false where it is perhaps there already, and goes to a person instead or
	 * nowhere
	 */
	boolean delivering(Assessment assessment, Collection<String> targets, Set<String> optional) {
		Document document = assessment.document();
		String id = document.id();
		boolean decided = entries.get(id).status() == Status.DELIVERING;
		if (!decided && holdsUp(assessment)) {
			return false;
		}
		stages.keep(assessment);
		entries.type(id, assessment.type());
		deliveries.plan(id, document.revision(), targets, optional);
		statuses.become(id, Status.DELIVERING, null);
		finish(id);
		return true;
	}

	/**
	 * Whether something is doubtful that shows only now. What a person has started over
	 * is for a person, whatever its type wants; of a duplicate that runs, a person has
	 * said that it is a document of its own.
	 */
	boolean holdsUp(Assessment assessment) {
		String id = assessment.document().id();
		List<Finding> known = new ArrayList<>(assessment.findings());
		String first = entries.get(id).duplicateOf();
		if (first != null) {
			known.add(Repeats.sameAs(first));
		}
		Repeats.Verdict verdict = repeats.claim(assessment, known);
		if (verdict.open().isEmpty()) {
			return false;
		}
		Assessment doubtful = Repeats.with(assessment, verdict.open());
		deliveries.forgetUndone(id, assessment.document().revision());
		if (verdict.rejects() && entries.get(id).run() == 1) {
			stages.keep(doubtful);
			entries.type(id, doubtful.type());
			statuses.become(id, Status.REJECTED, rejection(verdict));
		}
		else {
			layBefore(doubtful);
		}
		return true;
	}

	private static Sentence rejection(Repeats.Verdict verdict) {
		Object first = verdict.open()
			.stream()
			.filter((finding) -> finding.rule().equals(Repeats.SAME))
			.map((finding) -> finding.sentence().arguments().get(0))
			.findFirst()
			.orElse("");
		return Sentence.of("ledger.same-rejected", first);
	}

	void delivered(Document document, String target, String place) {
		deliveries.set(document.id(), document.revision(), target, Delivery.State.DONE, place, null);
		journal.note(document.id(), "delivered-to", Sentence.of("ledger.delivered-to", target));
		finish(document.id());
	}

	void moved(Document document, String target, String place) {
		delivered(document, target, place);
		deliveries.moved(document.id(), target, place);
	}

	/** All targets of the revision are done, or have nothing left to try. */
	private void finish(String id) {
		statuses.ended(id, deliveries.standing(id, entries.get(id).revision()));
	}

}

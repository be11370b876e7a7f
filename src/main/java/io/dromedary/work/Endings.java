package io.dromedary.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Progress;
import io.dromedary.ledger.Step;
import io.dromedary.ledger.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends an item: its row and all that follows from its outcome change in one transaction.
 */
class Endings {

	private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

	/** Items that wait for a service are woken, not polled. */
	static final Duration UNTIL_WOKEN = Duration.ofDays(3650);

	private final Ledger ledger;

	private final Progress progress;

	private final Rows rows;

	private final Suspects suspects;

	private final Waits waits;

	private final Transactions transactions;

	private final Beginnings beginnings;

	private final Workshop workshop;

	private final Steps steps;

	private final List<Duration> retries;

	private final Clock clock;

	Endings(Ledger ledger, Progress progress, Rows rows, Suspects suspects, Waits waits, Transactions transactions,
			Beginnings beginnings, Workshop workshop, Steps steps, List<Duration> retries, Clock clock) {
		this.ledger = ledger;
		this.progress = progress;
		this.rows = rows;
		this.suspects = suspects;
		this.waits = waits;
		this.transactions = transactions;
		this.beginnings = beginnings;
		this.workshop = workshop;
		this.steps = steps;
		this.retries = retries;
		this.clock = clock;
	}

	void end(Item item, Outcome outcome, ItemRow row) {
		try {
			transactions.run(() -> apply(item, outcome, row));
		}
		catch (RuntimeException ex) {
			LOG.warn("The end of step {} of document {} could not be written and is undone: {}", item.step(),
					item.documentId(), ex.getClass().getName());
			transactions.run(() -> apply(outcome.inItsRow(item), Failure.ofLedger(ex, clock.instant()), row));
		}
		finally {
			beginnings.ended(item);
		}
	}

	/**
	 * The entry of the document, locked; empty where it was erased or started over
	 * meanwhile: it gets nothing from this item any more.
	 */
	Optional<Entry> standing(Item item) {
		Optional<Entry> entry = progress.live(item.documentId()).filter((found) -> found.run() == item.run());
		entry.ifPresent((found) -> beginnings.tell(item));
		return entry;
	}

	private void apply(Item item, Outcome outcome, ItemRow row) {
		Optional<Entry> entry = standing(item);
		if (entry.isEmpty()) {
			row.remove();
			suspects.cleared(item.key());
			waits.remove(item);
			return;
		}
		make(item, outcome, entry.get(), row);
	}

	/** Makes true how a step ended that has no row, in the transaction of the caller. */
	void make(Outcome.Errand errand, Entry entry) {
		make(errand.item(), errand.outcome(), entry, unwritten(entry));
	}

	private void make(Item item, Outcome outcome, Entry entry, ItemRow row) {
		if (outcome instanceof Outcome.Done done) {
			remove(item, entry, row);
			complete(item, done);
		}
		else if (outcome instanceof Outcome.Held held) {
			remove(item, entry, row);
			held.done().handover().complete().forEach(workshop::write);
			workshop.keep(held.body());
			make(held.errand(), entry);
		}
		else if (outcome instanceof Outcome.Delivered delivered) {
			remove(item, entry, row);
			delivered.errands().forEach((errand) -> make(errand, entry));
		}
		else if (outcome instanceof Outcome.Resumed resumed) {
			remove(item, entry, row);
			resume(item, resumed, entry);
		}
		else if (outcome instanceof Outcome.Void) {
			remove(item, entry, row);
		}
		else if (outcome instanceof Outcome.Refused refused) {
			remove(item, entry, row);
			ledger.refuse(item.documentId(), refused.reason());
		}
		else if (outcome instanceof Outcome.GivenUp givenUp) {
			giveUp(item, givenUp.reason(), entry, row);
		}
		else if (outcome instanceof Outcome.Failed failed) {
			fail(item, failed.reason(), entry, row);
		}
		else {
			stay(item, outcome, entry, row);
		}
	}

	/** It runs again, and no attempt is counted. */
	private void stay(Item item, Outcome outcome, Entry entry, ItemRow row) {
		if (outcome instanceof Outcome.Later later) {
			row.later(later.at(), item);
			suspects.notAlone(item.key());
		}
		else if (outcome instanceof Outcome.Unknown unknown) {
			row.later(clock.instant(), unknown.moved());
		}
		else if (outcome instanceof Outcome.Exhausted) {
			suspects.died(item.key());
			row.later(clock.instant(), item);
		}
		else if (outcome instanceof Outcome.Waiting waiting) {
			await(item, waiting, entry, row);
		}
	}

	private void resume(Item item, Outcome.Resumed resumed, Entry entry) {
		resumed.targets()
			.stream()
			.filter((target) -> progress.unsettled(item.documentId(), target))
			.forEach((target) -> unwritten(entry).later(clock.instant(), item.beside(target, item.stage())));
	}

	private ItemRow unwritten(Entry entry) {
		return new ItemRow.Unwritten(rows, entry.instructions().priority());
	}

	/** The document names what it waited for first, and why it waits now. */
	private void await(Item item, Outcome.Waiting waiting, Entry entry, ItemRow row) {
		row.later(clock.instant().plus(UNTIL_WOKEN), item);
		List<Service> others = waits.put(item, waiting.service());
		suspects.notAlone(item.key());
		Service named = entry.waitingFor();
		boolean first = others.isEmpty() || named != null && !others.contains(named);
		if (!item.step().reply() && (first || waiting.service().equals(named))) {
			progress.waiting(item.documentId(), waiting.service(), waiting.reason());
		}
	}

	/**
	 * The route of a target that ended well has delivered, whether it says so or not. Any
	 * other route that handles a failure by itself, or ends before it hands the document
	 * on, must not leave it in between.
	 */
	private void complete(Item item, Outcome.Done done) {
		String id = item.documentId();
		done.handover().complete().forEach(workshop::write);
		if (!done.silent() || !progress.unsettled(id, done.step())) {
			return;
		}
		Optional<String> target = done.step().target();
		if (target.isPresent() && !done.troubled()) {
			ledger.document(id).ifPresent((document) -> ledger.delivered(document, target.get(), target.get()));
		}
		else if (target.isPresent() || !rows.has(id)) {
			progress.failed(id, done.step(), Sentence.of("work.not-handed-on", done.step()));
		}
	}

	private void fail(Item item, Sentence reason, Entry entry, ItemRow row) {
		List<Duration> pauses = retriesOf(item.step());
		if (item.attempts() >= pauses.size()) {
			giveUp(item, reason, entry, row);
			return;
		}
		Instant next = clock.instant().plus(pauses.get(item.attempts()));
		row.later(next, item.failedOnce());
		settle(item, entry);
		if (!item.step().reply()) {
			progress.tryingAgain(item.documentId(), next, reason);
		}
	}

	private List<Duration> retriesOf(Step step) {
		return steps.doing(step).map(WorkConsumer::retries).filter((own) -> !own.isEmpty()).orElse(retries);
	}

	private void giveUp(Item item, Sentence reason, Entry entry, ItemRow row) {
		remove(item, entry, row);
		progress.failed(item.documentId(), item.step(), reason);
	}

	private void remove(Item item, Entry entry, ItemRow row) {
		row.remove();
		settle(item, entry);
	}

	private void resume(String id, List<Service> others) {
		others.stream()
			.findFirst()
			.ifPresentOrElse((other) -> progress.waiting(id, other, Sentence.of("work.waiting", other.sentence())),
					() -> progress.resumed(id));
	}

	/** It is no suspect any more, and waits for nothing. */
	void settle(Item item, Entry entry) {
		suspects.cleared(item.key());
		if (entry.waitingFor() != null || entry.nextTry() != null || item.step().reply()) {
			List<Service> others = waits.remove(item);
			if (!item.step().reply() && !others.contains(entry.waitingFor())) {
				resume(item.documentId(), others);
			}
		}
	}

}

package io.dromedary.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Progress;
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

	private final List<Duration> retries;

	private final Clock clock;

	Endings(Ledger ledger, Progress progress, Rows rows, Suspects suspects, Waits waits, Transactions transactions,
			List<Duration> retries, Clock clock) {
		this.ledger = ledger;
		this.progress = progress;
		this.rows = rows;
		this.suspects = suspects;
		this.waits = waits;
		this.transactions = transactions;
		this.retries = retries;
		this.clock = clock;
	}

	void end(Item item, Outcome outcome, ExecutionComplete complete, ExecutionOperations<Item> row) {
		try {
			transactions.run(() -> apply(item, outcome, complete, row));
		}
		catch (RuntimeException ex) {
			LOG.warn("The end of step {} of document {} could not be written and is undone: {}", item.step(),
					item.documentId(), ex.getClass().getName());
			var failed = new Outcome.Failed(Sentence.of("work.unexpected", ex.getClass().getName()));
			transactions.run(() -> apply(item, failed, complete, row));
		}
	}

	/** What was erased or started over meanwhile gets nothing from this item any more. */
	private void apply(Item item, Outcome outcome, ExecutionComplete complete, ExecutionOperations<Item> row) {
		if (progress.live(item.documentId()).filter((entry) -> entry.run() == item.run()).isEmpty()) {
			remove(item, row);
		}
		else {
			make(item, outcome, complete, row);
		}
	}

	private void make(Item item, Outcome outcome, ExecutionComplete complete, ExecutionOperations<Item> row) {
		if (outcome instanceof Outcome.Done done) {
			remove(item, row);
			complete(item, done);
		}
		else if (outcome instanceof Outcome.Void) {
			remove(item, row);
		}
		else if (outcome instanceof Outcome.Later later) {
			row.reschedule(complete, later.at(), item);
			suspects.notAlone(item.key());
		}
		else if (outcome instanceof Outcome.Waiting waiting) {
			row.reschedule(complete, clock.instant().plus(UNTIL_WOKEN), item);
			waits.put(item, waiting.service());
			suspects.notAlone(item.key());
			if (!item.step().reply()) {
				progress.waiting(item.documentId(), waiting.service(), waiting.reason());
			}
		}
		else if (outcome instanceof Outcome.Refused refused) {
			remove(item, row);
			ledger.refuse(item.documentId(), refused.reason());
		}
		else if (outcome instanceof Outcome.GivenUp givenUp) {
			giveUp(item, givenUp.reason(), row);
		}
		else if (outcome instanceof Outcome.Failed failed) {
			fail(item, failed.reason(), complete, row);
		}
	}

	/**
	 * The route of a target that ended well has delivered, whether it says so or not. Any
	 * other route that handles a failure by itself, or ends before it hands the document
	 * on, must not leave it in between.
	 */
	private void complete(Item item, Outcome.Done done) {
		String id = item.documentId();
		done.handover().complete();
		if (!done.handover().isEmpty() || !progress.unsettled(id, item.step())) {
			return;
		}
		Optional<String> target = item.step().target();
		if (target.isPresent() && !done.troubled()) {
			ledger.document(id).ifPresent((document) -> ledger.delivered(document, target.get(), target.get()));
		}
		else if (target.isPresent() || !rows.has(id)) {
			progress.failed(id, item.step(), Sentence.of("work.not-handed-on", item.step()));
		}
	}

	private void fail(Item item, Sentence reason, ExecutionComplete complete, ExecutionOperations<Item> row) {
		if (item.attempts() >= retries.size()) {
			giveUp(item, reason, row);
			return;
		}
		Instant next = clock.instant().plus(retries.get(item.attempts()));
		row.reschedule(complete, next, item.failedOnce());
		settle(item);
		if (!item.step().reply()) {
			progress.tryingAgain(item.documentId(), next, reason);
		}
	}

	private void giveUp(Item item, Sentence reason, ExecutionOperations<Item> row) {
		remove(item, row);
		progress.failed(item.documentId(), item.step(), reason);
	}

	private void remove(Item item, ExecutionOperations<Item> row) {
		row.remove();
		settle(item);
	}

	private void settle(Item item) {
		suspects.cleared(item.key());
		if (waits.remove(item) && !item.step().reply()) {
			progress.resumed(item.documentId());
		}
	}

}

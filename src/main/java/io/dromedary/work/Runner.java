package io.dromedary.work;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Progress;
import io.dromedary.ledger.Stages;

/**
 * Runs one item through the route that does its step, and through those of the steps that
 * follow as far as they may be done in passing; says how it ended.
 */
class Runner {

	private static final Set<Status> ENDED = EnumSet.of(Status.REFUSED, Status.REJECTED, Status.DUPLICATE,
			Status.ERASED, Status.FAILED);

	private final Steps steps;

	private final Stages stages;

	private final Progress progress;

	private final Suspects suspects;

	private final Services services;

	private final Beginnings beginnings;

	private final Tries tries;

	private final Passage passage;

	private final ReadWriteLock floor = new ReentrantReadWriteLock(true);

	Runner(Steps steps, Stages stages, Progress progress, Suspects suspects, Services services, Beginnings beginnings,
			Tries tries, Passage passage) {
		this.steps = steps;
		this.stages = stages;
		this.progress = progress;
		this.suspects = suspects;
		this.services = services;
		this.beginnings = beginnings;
		this.tries = tries;
		this.passage = passage;
	}

	/**
	 * @param claim by which the worker holds the row of the item
	 */
	Outcome run(Item item, Claim claim) {
		Optional<Entry> entry = progress.find(item.documentId()).filter((found) -> stands(found, item));
		if (entry.isEmpty()) {
			return new Outcome.Void();
		}
		if (item.targets() != null) {
			return new Outcome.Resumed(item.targets());
		}
		Optional<Service> missing = services.suspending(item);
		if (missing.isPresent()) {
			return new Outcome.Waiting(missing.get(), Sentence.of("work.waiting", missing.get().sentence()));
		}
		Optional<WorkConsumer> consumer = steps.doing(item.step());
		if (consumer.isEmpty()) {
			return new Outcome.Waiting(new Service(Service.Kind.ROUTE, item.step().name()),
					Sentence.of("work.no-route", item.step()));
		}
		return guarded(item, entry.get(), consumer.get(), claim);
	}

	private static boolean stands(Entry entry, Item item) {
		return entry.run() == item.run() && (item.step().aside() || !ENDED.contains(entry.status()));
	}

	private Outcome guarded(Item item, Entry entry, WorkConsumer consumer, Claim claim) {
		OptionalInt crashes = suspects.crashes(item.key());
		if (crashes.orElse(0) >= Suspects.LIMIT) {
			return new Outcome.GivenUp(Sentence.of("work.stopped-the-program", Suspects.LIMIT));
		}
		Instant calm = tries.begun().plus(Suspects.CALM);
		if (crashes.orElse(0) > 0 && tries.now().isBefore(calm)) {
			return new Outcome.Later(calm);
		}
		Lock lock = crashes.isPresent() ? floor.writeLock() : floor.readLock();
		lock.lock();
		try {
			if (crashes.isPresent()) {
				suspects.alone(item.key());
			}
			beginnings.began(item);
			Outcome outcome = tries.once(item, () -> stages.load(entry, item.stage()), consumer);
			// what may have stopped the program is done step by step, so that it is known
			// which
			return crashes.isPresent() ? outcome : passage.on(item, outcome, claim);
		}
		finally {
			if (crashes.isPresent()) {
				suspects.ran(item.key());
			}
			lock.unlock();
		}
	}

}

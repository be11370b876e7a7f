package io.dromedary.work;

import java.time.Clock;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one item through the route that does its step, and says how it ended. No
 * transaction is open meanwhile.
 */
class Runner {

	private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

	private static final Set<Status> ENDED = EnumSet.of(Status.REFUSED, Status.REJECTED, Status.DUPLICATE,
			Status.ERASED, Status.FAILED);

	private final Steps steps;

	private final Stages stages;

	private final Progress progress;

	private final Suspects suspects;

	private final Services services;

	private final StepTimes times;

	private final Clock clock;

	private volatile boolean stopping;

	private final ReadWriteLock floor = new ReentrantReadWriteLock(true);

	Runner(Steps steps, Stages stages, Progress progress, Suspects suspects, Services services, StepTimes times,
			Clock clock) {
		this.steps = steps;
		this.stages = stages;
		this.progress = progress;
		this.suspects = suspects;
		this.services = services;
		this.times = times;
		this.clock = clock;
	}

	/** From now on a step that breaks off does so because of the stop. */
	void stop() {
		stopping = true;
	}

	Outcome run(Item item) {
		Optional<Entry> entry = progress.find(item.documentId()).filter((found) -> stands(found, item));
		if (entry.isEmpty()) {
			return new Outcome.Void();
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
		return guarded(item, entry.get(), consumer.get());
	}

	private static boolean stands(Entry entry, Item item) {
		return entry.run() == item.run() && (item.step().aside() || !ENDED.contains(entry.status()));
	}

	private Outcome guarded(Item item, Entry entry, WorkConsumer consumer) {
		OptionalInt crashes = suspects.crashes(item.key());
		if (crashes.orElse(0) >= Suspects.LIMIT) {
			return new Outcome.GivenUp(Sentence.of("work.stopped-the-program", Suspects.LIMIT));
		}
		Lock lock = crashes.isPresent() ? floor.writeLock() : floor.readLock();
		lock.lock();
		try {
			if (crashes.isPresent()) {
				suspects.alone(item.key());
			}
			progress.started(item.documentId());
			return times.timed(item.step(), () -> attempt(item, entry, consumer));
		}
		finally {
			if (crashes.isPresent()) {
				suspects.ran(item.key());
			}
			lock.unlock();
		}
	}

	private Outcome attempt(Item item, Entry entry, WorkConsumer consumer) {
		Attempt attempt = Attempt.begin();
		try {
			WorkConsumer.Run run = consumer.run(stages.load(entry, item.stage()));
			Outcome ending = attempt.close();
			if (run.failure() == null) {
				return new Outcome.Done(run.handover(), run.troubled());
			}
			if (stopping || !consumer.isRunAllowed()) {
				return new Outcome.Later(clock.instant());
			}
			Outcome outcome = (ending != null) ? ending : Failure.outcome(run.failure());
			tell(item, outcome, run.failure());
			return outcome;
		}
		catch (RuntimeException | Error ex) {
			LOG.warn("Step {} of document {} could not start: {}", item.step(), item.documentId(),
					ex.getClass().getName());
			return Failure.outcome(ex);
		}
		finally {
			attempt.close();
		}
	}

	private static void tell(Item item, Outcome outcome, Throwable failure) {
		if (outcome instanceof Outcome.Waiting waiting) {
			LOG.info("Step {} of document {} waits for {}", item.step(), item.documentId(), waiting.service());
		}
		else {
			LOG.warn("Step {} of document {} did not succeed: {}", item.step(), item.documentId(),
					failure.getClass().getName());
		}
	}

}

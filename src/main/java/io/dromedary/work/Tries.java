package io.dromedary.work;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a step once, and says how that ended. No transaction is open meanwhile. */
class Tries {

	private static final Logger LOG = LoggerFactory.getLogger(Tries.class);

	private final StepTimes times;

	private final Pace pace;

	private final Clock clock;

	private volatile boolean stopping;

	private volatile Instant begun = Instant.EPOCH;

	Tries(StepTimes times, Pace pace, Clock clock) {
		this.times = times;
		this.pace = pace;
		this.clock = clock;
	}

	/** The workers begin. */
	void start() {
		begun = clock.instant();
	}

	/** When the workers of this process began. */
	Instant begun() {
		return begun;
	}

	/** From now on a step that breaks off does so because of the stop. */
	void stop() {
		stopping = true;
	}

	boolean stopping() {
		return stopping;
	}

	Instant now() {
		return clock.instant();
	}

	/**
	 * @param body what the step is given
	 */
	Outcome once(Item item, Supplier<Object> body, WorkConsumer consumer) {
		Pace.Try begun = pace.begins(item.step());
		Outcome outcome = times.timed(item.step(), () -> attempt(item, body, consumer));
		pace.ended(begun, outcome);
		return outcome;
	}

	private Outcome attempt(Item item, Supplier<Object> body, WorkConsumer consumer) {
		Attempt attempt = Attempt.begin(item.step());
		try {
			WorkConsumer.Run run = consumer.run(body.get());
			Outcome ending = attempt.close();
			if (run.failure() == null) {
				return new Outcome.Done(item.step(), run.handover(), run.troubled());
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
			return Failure.ofLedger(ex, clock.instant());
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

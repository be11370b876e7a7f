package io.dromedary.work;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Progress;
import io.dromedary.ledger.Stages;
import io.dromedary.ledger.Step;

/**
 * Runs one item through the route that does its step, and through those of the steps that
 * follow as far as they may be done in passing; says how it ended.
 */
class Runner {

	private static final Set<Status> ENDED = EnumSet.of(Status.REFUSED, Status.REJECTED, Status.DUPLICATE,
			Status.ERASED, Status.FAILED);

	/** A page is read in less; who waits keeps others from beginning. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	/** Before the next try to be alone. */
	private static final Duration AGAIN = Duration.ofMinutes(5);

	/** A target that stops the program does so soon. */
	private static final Duration LONGEST = Duration.ofSeconds(10);

	private static final Duration FOREVER = Duration.ofDays(365);

	private final Steps steps;

	private final Stages stages;

	private final Progress progress;

	private final Suspects suspects;

	private final Services services;

	private final Beginnings beginnings;

	private final Tries tries;

	private final Passage passage;

	private final Floor floor = new Floor();

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
		Optional<Outcome.Waiting> suspended = services.suspending(item);
		if (suspended.isPresent()) {
			return suspended.get();
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
		try {
			return crashes.isPresent() ? alone(item, entry, consumer) : among(item, entry, consumer, claim);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Outcome.Later(tries.now());
		}
	}

	/**
	 * Targets and the steps of others may hang: they are outside of the floor, where a
	 * suspect would wait for them.
	 */
	private Outcome among(Item item, Entry entry, WorkConsumer consumer, Claim claim) throws InterruptedException {
		Outcome outcome;
		try (Floor.Place place = bounded(item) ? floor.among() : null) {
			outcome = passage.inward(item, once(item, entry, consumer), claim);
		}
		return passage.outward(item, outcome, claim);
	}

	/**
	 * What may have stopped the program is done step by step, so that it is known which.
	 */
	private Outcome alone(Item item, Entry entry, WorkConsumer consumer) throws InterruptedException {
		Duration longest = bounded(item) ? FOREVER : LONGEST;
		Optional<Floor.Place> alone = floor.alone(PATIENCE, longest, () -> suspects.ran(item.key()));
		if (alone.isEmpty()) {
			return new Outcome.Later(tries.now().plus(AGAIN));
		}
		try (Floor.Place place = alone.get()) {
			suspects.alone(item.key());
			Outcome outcome = once(item, entry, consumer);
			if (outcome instanceof Outcome.Exhausted) {
				suspects.died(item.key());
			}
			return outcome;
		}
	}

	private Outcome once(Item item, Entry entry, WorkConsumer consumer) {
		beginnings.began(item);
		return tries.once(item, () -> stages.load(entry, item.stage()), consumer);
	}

	/** The steps of which each part has a deadline. */
	private static boolean bounded(Item item) {
		return Step.READ.equals(item.step()) || Step.EXTRACT.equals(item.step());
	}

}

package io.dromedary.crash;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What goes wrong at a receiver, at random in one of five requests, and how often it did.
 */
final class Faults {

	private static final int ONE_IN = 5;

	private final Random random;

	private final List<Kind> kinds;

	private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

	/** A way to fail. */
	enum Kind {

		/** It is told to come back later. */
		REFUSED,
		/** It is sent elsewhere. */
		REDIRECTED,
		/** The connection is closed without an answer. */
		CLOSED,
		/** Nothing is answered for longer than the caller waits. */
		HUNG,
		/** It is taken, and answered late. */
		SLOW,
		/** It is taken, and the caller does not learn of it. */
		ANSWER_LOST

	}

	/**
	 * @param kinds each as likely as the others
	 */
	Faults(long seed, Kind... kinds) {
		this.random = new Random(seed);
		this.kinds = List.of(kinds);
	}

	/** What happens to the next request; mostly nothing. */
	synchronized Optional<Kind> next() {
		if (random.nextInt(ONE_IN) > 0) {
			return Optional.empty();
		}
		Kind kind = kinds.get(random.nextInt(kinds.size()));
		counts.merge(kind, 1, Integer::sum);
		return Optional.of(kind);
	}

	synchronized Map<Kind, Integer> counts() {
		return new EnumMap<>(counts);
	}

}

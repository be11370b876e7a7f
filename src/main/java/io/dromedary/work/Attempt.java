package io.dromedary.work;

import org.jspecify.annotations.Nullable;

/**
 * The try of an item that runs on this thread, and how {@code errors.camel.yaml} wants
 * its failure to end.
 */
final class Attempt {

	private static final ThreadLocal<@Nullable Attempt> CURRENT = new ThreadLocal<>();

	private @Nullable Outcome ending;

	static Attempt begin() {
		Attempt attempt = new Attempt();
		CURRENT.set(attempt);
		return attempt;
	}

	static @Nullable Attempt current() {
		return CURRENT.get();
	}

	void end(Outcome outcome) {
		ending = outcome;
	}

	@Nullable Outcome close() {
		CURRENT.remove();
		return ending;
	}

}

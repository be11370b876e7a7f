package io.dromedary.work;

import io.dromedary.ledger.Step;
import org.jspecify.annotations.Nullable;

/**
 * The try of an item that runs on this thread, and how {@code errors.camel.yaml} wants
 * its failure to end.
 */
final class Attempt {

	private static final ThreadLocal<@Nullable Attempt> CURRENT = new ThreadLocal<>();

	private final Step step;

	private @Nullable Outcome ending;

	private Attempt(Step step) {
		this.step = step;
	}

	static Attempt begin(Step step) {
		Attempt attempt = new Attempt(step);
		CURRENT.set(attempt);
		return attempt;
	}

	static @Nullable Attempt current() {
		return CURRENT.get();
	}

	Step step() {
		return step;
	}

	void end(Outcome outcome) {
		ending = outcome;
	}

	@Nullable Outcome close() {
		CURRENT.remove();
		return ending;
	}

}

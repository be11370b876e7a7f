package io.dromedary.work;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.dromedary.ledger.Step;

/**
 * Which targets were slow or in trouble when last tried: nobody waits for these but the
 * workers of their own pool.
 */
class Pace {

	private static final Duration QUICK = Duration.ofSeconds(1);

	private final Set<Step> slow = ConcurrentHashMap.newKeySet();

	/** Before it was tried for the first time it is taken to be quick. */
	boolean quick(Step step) {
		return !slow.contains(step);
	}

	void took(Step step, Outcome outcome, Duration time) {
		if (step.target().isPresent()) {
			if (outcome instanceof Outcome.Done && time.compareTo(QUICK) < 0) {
				slow.remove(step);
			}
			else {
				slow.add(step);
			}
		}
	}

}

package io.dromedary.work;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.dromedary.ledger.Step;

/**
 * Which targets and other steps that wait for something outside are slow, or were so or
 * in trouble when last tried: nobody waits for these but the workers of their own pool.
 */
class Pace {

	private final long quick;

	private final Outside outside;

	private final Set<Step> slow = ConcurrentHashMap.newKeySet();

	/** Told apart by identity: two workers may begin at one moment. */
	private final Set<Try> running = Collections.newSetFromMap(new ConcurrentHashMap<>());

	/**
	 * @param quick what takes longer is slow
	 */
	Pace(Duration quick, Outside outside) {
		this.quick = quick.toNanos();
		this.outside = outside;
	}

	/** Before it was tried for the first time it is taken to be quick. */
	boolean quick(Step step) {
		return !slow.contains(step) && running.stream().noneMatch((one) -> one.step().equals(step) && one.isSlow());
	}

	/** A try of this step begins now. */
	Try begins(Step step) {
		Try begun = new Try(step);
		if (step.target().isPresent() || outside.waits(step)) {
			running.add(begun);
		}
		return begun;
	}

	void ended(Try begun, Outcome outcome) {
		if (running.remove(begun)) {
			if (outcome instanceof Outcome.Done && !begun.isSlow()) {
				slow.remove(begun.step());
			}
			else {
				slow.add(begun.step());
			}
		}
	}

	/** Not a record: no two are the same. */
	final class Try {

		private final Step step;

		private final long begin = System.nanoTime();

		private Try(Step step) {
			this.step = step;
		}

		private Step step() {
			return step;
		}

		private boolean isSlow() {
			return System.nanoTime() - begin >= quick;
		}

	}

}

package io.dromedary.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Contents that somebody has kept and not yet told the ledger of: the erasure of an
 * earlier document of the same content must not take them away. Of this process; what
 * another one keeps meanwhile may be gone when its document arrives.
 */
class InHand {

	/** Whoever says nothing so long has given up. */
	static final Duration LONGEST = Duration.ofMinutes(1);

	private final Map<String, Hold> holds = new HashMap<>();

	/** To be said in the same synchronized block that puts it into its place. */
	synchronized void take(String sha256) {
		holds.values().removeIf(Hold::over);
		holds.merge(sha256, new Hold(1, System.nanoTime()), (before, one) -> new Hold(before.count() + 1, one.since()));
	}

	/** Who lets go twice lets go of what another one holds, too. */
	synchronized void let(String sha256) {
		holds.computeIfPresent(sha256,
				(name, hold) -> (hold.count() > 1) ? new Hold(hold.count() - 1, hold.since()) : null);
	}

	synchronized boolean has(String sha256) {
		holds.values().removeIf(Hold::over);
		return holds.containsKey(sha256);
	}

	private record Hold(int count, long since) {

		private boolean over() {
			return System.nanoTime() - since > LONGEST.toNanos();
		}

	}

}

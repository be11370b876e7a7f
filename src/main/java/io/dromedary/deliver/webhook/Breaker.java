package io.dromedary.deliver.webhook;

import java.time.Clock;
import java.time.Duration;

import io.dromedary.document.ServiceUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an address alone for a while that does not take what it is sent. Documents wait
 * meanwhile, and none is given up.
 */
final class Breaker {

	private final Pause pause;

	private volatile @Nullable ServiceUnavailable last;

	Breaker(Clock clock) {
		this.pause = new Pause(clock, 0);
	}

	/**
	 * Lets a try through.
	 * @throws ServiceUnavailable the failure before, while the address is left alone
	 */
	void pass() {
		ServiceUnavailable before = last;
		if (before != null && !pause.over()) {
			throw new ServiceUnavailable(before.service(), before.sentence());
		}
	}

	void succeeded() {
		last = null;
		pause.succeeded();
	}

	/**
	 * Of several tries at once only the first that fails counts.
	 * @param failure what documents wait with meanwhile
	 * @param asked how long the address asks to be left alone; null where it does not
	 */
	synchronized void failed(ServiceUnavailable failure, @Nullable Duration asked) {
		if (pause.over()) {
			pause.failed(asked);
			last = failure;
		}
	}

}

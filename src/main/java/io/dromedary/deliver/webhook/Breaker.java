package io.dromedary.deliver.webhook;

import java.time.Clock;
import java.time.Duration;

import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an address alone for a while that does not take what it is sent. Documents wait
 * meanwhile, and none is given up.
 */
final class Breaker {

	/** A receiver that is back has its documents soon. */
	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final Pause pause;

	private volatile @Nullable ServiceUnavailable last;

	Breaker(Clock clock) {
		this.pause = new Pause(clock, LONGEST);
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
	 * Of several tries at once only the first that fails counts once the address is left
	 * alone.
	 * @param asked how long the address asks to be left alone; null where it does not
	 * @return what the document waits with: until the address is left alone it waits by
	 * itself, and the others go on
	 */
	synchronized ServiceUnavailable failed(ServiceUnavailable failure, @Nullable Duration asked) {
		if (pause.over()) {
			pause.failed(asked);
			last = pause.failing() ? failure : null;
		}
		Service whole = failure.service();
		return pause.failing() ? failure
				: new ServiceUnavailable(new Service(whole.kind(), whole.name() + ":document"), failure.sentence());
	}

}

package io.dromedary.deliver.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import io.dromedary.document.ServiceUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an address alone for a while that does not take what it is sent: twice as long
 * after each failure, up to an hour, or as long as it asks for ({@code Retry-After}, up
 * to a day). Documents wait meanwhile, and none is given up.
 */
final class Breaker {

	private static final Duration FIRST = Duration.ofSeconds(10);

	private static final Duration LONGEST = Duration.ofHours(1);

	private static final Duration LONGEST_ASKED = Duration.ofDays(1);

	private final Clock clock;

	private int failures;

	private Instant closedAgain = Instant.MIN;

	private @Nullable ServiceUnavailable last;

	Breaker(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Lets a try through.
	 * @throws ServiceUnavailable the failure before, while the address is left alone
	 */
	synchronized void pass() {
		if (last != null && clock.instant().isBefore(closedAgain)) {
			throw new ServiceUnavailable(last.service(), last.sentence());
		}
	}

	synchronized void succeeded() {
		failures = 0;
		closedAgain = Instant.MIN;
		last = null;
	}

	/**
	 * Of several tries at once only the first that fails counts.
	 * @param failure what documents wait with meanwhile
	 * @param asked how long the address asks to be left alone; null where it does not
	 */
	synchronized void failed(ServiceUnavailable failure, @Nullable Duration asked) {
		if (clock.instant().isBefore(closedAgain)) {
			return;
		}
		Duration pause = shorter(FIRST.multipliedBy(1L << Math.min(failures, 12)), LONGEST);
		failures++;
		last = failure;
		Duration wait = (asked != null && asked.compareTo(pause) > 0) ? shorter(asked, LONGEST_ASKED) : pause;
		// spread, so that many hubs do not come back at one moment
		long spread = ThreadLocalRandom.current().nextLong(wait.toMillis() / 10 + 1);
		closedAgain = clock.instant().plus(wait).plusMillis(spread);
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

}

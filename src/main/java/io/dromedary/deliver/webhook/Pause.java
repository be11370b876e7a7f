package io.dromedary.deliver.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * How long an address is left alone that does not take what it is sent: from the fifth
 * failure in a row on, twice as long after each, from 10 seconds up to a longest; or as
 * long as it asks for ({@code Retry-After}, up to a day).
 */
public final class Pause {

	/** Longest that an address may ask for. */
	public static final Duration LONGEST_ASKED = Duration.ofDays(1);

	/** Failures in a row that are bad luck; with one more the address is left alone. */
	static final int TOLERATED = 4;

	private static final Duration FIRST = Duration.ofSeconds(10);

	private final Clock clock;

	private final Duration longest;

	private int failures;

	private Instant end = Instant.MIN;

	/**
	 * @param longest that it is left alone where it asks for no longer
	 */
	public Pause(Clock clock, Duration longest) {
		this.longest = longest;
		this.clock = clock;
	}

	/** When it may be tried again. */
	public synchronized Instant end() {
		return end;
	}

	public synchronized boolean over() {
		return !clock.instant().isBefore(end);
	}

	/** Whether it was left alone since it last took something. */
	public synchronized boolean failing() {
		return end.isAfter(Instant.MIN);
	}

	/** Lets one try through now. */
	public synchronized void cutShort() {
		if (!over()) {
			end = clock.instant();
		}
	}

	public synchronized void succeeded() {
		failures = 0;
		end = Instant.MIN;
	}

	/**
	 * Of several tries at once only the first that fails counts once it is left alone.
	 * @param asked how long the address asks to be left alone; null where it does not
	 */
	public synchronized void failed(@Nullable Duration asked) {
		if (!over()) {
			return;
		}
		failures++;
		if (failures <= TOLERATED && asked == null) {
			return;
		}
		int times = Math.max(failures - TOLERATED - 1, 0);
		Duration pause = shorter(FIRST.multipliedBy(1L << Math.min(times, 12)), longest);
		Duration wait = (asked != null && asked.compareTo(pause) > 0) ? shorter(asked, LONGEST_ASKED) : pause;
		// spread, so that many hubs do not come back at one moment
		long spread = ThreadLocalRandom.current().nextLong(wait.toMillis() / 10 + 1);
		end = clock.instant().plus(wait).plusMillis(spread);
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

}

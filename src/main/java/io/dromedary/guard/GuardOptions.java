package io.dromedary.guard;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How workers are treated that do not come back.
 *
 * @param grace how long a worker that was asked to come back is waited for
 * @param most how many may be left behind before nothing more is begun
 * @param version of the program: another may do better with the same content
 */
public record GuardOptions(Duration grace, int most, String version) {

	/** Raised whenever walking the same bytes may end differently. */
	private static final int WALKERS = 1;

	/** Each may keep a core busy, and hold the memory of a page. */
	private static final int MOST_A_CORE = 2;

	private static final Duration GRACE = Duration.ofSeconds(3);

	/** What holds where nothing is set. */
	public static GuardOptions defaults() {
		return new GuardOptions(GRACE, MOST_A_CORE * Runtime.getRuntime().availableProcessors(), running());
	}

	private static String running() {
		@Nullable String version = GuardOptions.class.getPackage().getImplementationVersion();
		return "walk-" + WALKERS + ((version != null) ? ":" + version : "");
	}

}

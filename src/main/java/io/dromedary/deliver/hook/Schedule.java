package io.dromedary.deliver.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import io.dromedary.deliver.webhook.Pause;
import org.jspecify.annotations.Nullable;

/**
 * When a message is tried again that was not taken.
 *
 * @param waits before the second try, the third ...
 */
record Schedule(List<Duration> waits) {

	Schedule {
		waits = List.copyOf(waits);
	}

	/**
	 * Up to a fifth later than said, so that not all come at one moment.
	 * @param tries how many there were
	 * @param asked how long the address asks to be left alone, up to a day; null where it
	 * does not
	 * @return empty where all tries are used up
	 */
	Optional<Instant> next(int tries, @Nullable Duration asked, Instant now) {
		if (tries > waits.size()) {
			return Optional.empty();
		}
		Duration wait = waits.get(Math.max(tries, 1) - 1);
		Duration spread = Duration.ofMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / 5 + 1));
		Duration least = (asked == null) ? Duration.ZERO
				: (asked.compareTo(Pause.LONGEST_ASKED) < 0) ? asked : Pause.LONGEST_ASKED;
		return Optional.of(now.plus((least.compareTo(wait) > 0) ? least : wait).plus(spread));
	}

	/** How long all tries take together at most. */
	Duration length() {
		return waits.stream().reduce(Duration.ZERO, Duration::plus).multipliedBy(6).dividedBy(5);
	}

}

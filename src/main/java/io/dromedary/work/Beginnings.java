package io.dromedary.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.dromedary.ledger.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When the items that run now began. The ledger is told with what follows from the item,
 * in the same transaction; only where that takes long enough for a person to look it is
 * told before.
 */
class Beginnings implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Beginnings.class);

	private static final Duration LONG = Duration.ofMillis(500);

	private final Map<String, Begun> running = new ConcurrentHashMap<>();

	private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1,
			(task) -> new Thread(task, "work-beginnings"));

	private final Progress progress;

	private final Clock clock;

	Beginnings(Progress progress, Clock clock) {
		this.progress = progress;
		this.clock = clock;
		watch.setRemoveOnCancelPolicy(true);
		watch.setKeepAliveTime(1, TimeUnit.MINUTES);
		watch.allowCoreThreadTimeOut(true);
	}

	/** It runs from now on. */
	void began(Item item) {
		Instant now = clock.instant();
		Future<?> later = watch.schedule(() -> visible(item, now), LONG.toMillis(), TimeUnit.MILLISECONDS);
		running.put(item.key(), new Begun(now, later));
	}

	private void visible(Item item, Instant begun) {
		try {
			progress.started(item.documentId(), begun);
		}
		catch (RuntimeException ex) {
			LOG.debug("That document {} is being worked on is told later: {}", item.documentId(),
					ex.getClass().getName());
		}
	}

	/** Tells the ledger in the transaction of the caller. */
	void tell(Item item) {
		Begun begun = running.get(item.key());
		if (begun != null) {
			progress.started(item.documentId(), begun.at());
		}
	}

	/** It runs no more. */
	void ended(Item item) {
		Begun begun = running.remove(item.key());
		if (begun != null) {
			begun.later().cancel(false);
		}
	}

	@Override
	public void close() {
		watch.shutdownNow();
	}

	private record Begun(Instant at, Future<?> later) {
	}

}

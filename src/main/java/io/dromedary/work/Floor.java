package io.dromedary.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * Where many work at once, or one alone. Nobody stands in the way of all others for long:
 * who wants to be alone waits a bounded time for those who are here, and who is alone and
 * does not come to an end has to take the others beside him.
 */
final class Floor {

	private static final int ALL = Integer.MAX_VALUE;

	private static final Duration LOOK = Duration.ofSeconds(1);

	private final Semaphore places = new Semaphore(ALL, true);

	private volatile @Nullable Place alone;

	/**
	 * A place among others.
	 * @throws InterruptedException where the program stops meanwhile
	 */
	Place among() throws InterruptedException {
		while (!places.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
			Place one = alone;
			if (one != null && one.overdue()) {
				one.close();
			}
		}
		return new Place(1, Long.MAX_VALUE, () -> {
		});
	}

	/**
	 * All places; empty where the others did not leave in time.
	 * @param patience how long these are waited for, and keep others from beginning
	 * @param longest how long nobody else may begin
	 * @param joined called once before others may begin
	 * @throws InterruptedException where the program stops meanwhile
	 */
	Optional<Place> alone(Duration patience, Duration longest, Runnable joined) throws InterruptedException {
		if (!places.tryAcquire(ALL, patience.toMillis(), TimeUnit.MILLISECONDS)) {
			return Optional.empty();
		}
		Place place = new Place(ALL, longest.toNanos(), joined);
		alone = place;
		return Optional.of(place);
	}

	/** Given back once, by whoever comes first. */
	final class Place implements AutoCloseable {

		private final int size;

		private final long longest;

		private final Runnable before;

		private final long since = System.nanoTime();

		private final AtomicBoolean held = new AtomicBoolean(true);

		private Place(int size, long longest, Runnable before) {
			this.size = size;
			this.longest = longest;
			this.before = before;
		}

		private boolean overdue() {
			return System.nanoTime() - since >= longest;
		}

		@Override
		public void close() {
			if (held.compareAndSet(true, false)) {
				try {
					before.run();
				}
				finally {
					places.release(size);
				}
			}
		}

	}

}

package io.dromedary.work;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The workers of a pool. One that is away at a target and does not come back soon is
 * replaced meanwhile, so that a target that hangs holds up nobody who reads.
 */
final class Crew implements AutoCloseable {

	private static final Duration SOON = Duration.ofMillis(500);

	private final int workers;

	private final ThreadPoolExecutor threads;

	private final ScheduledThreadPoolExecutor watch;

	/** How many are replaced at what has places of its own. */
	private int waiting;

	/** How many are replaced at a target. */
	private int outside;

	Crew(Pool pool, int workers) {
		this.workers = workers;
		String name = "work-" + pool;
		AtomicInteger number = new AtomicInteger();
		this.threads = new ThreadPoolExecutor(workers, workers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
				(task) -> new Thread(task, name + "-" + number.incrementAndGet()));
		this.watch = new ScheduledThreadPoolExecutor(1, (task) -> new Thread(task, name + "-watch"));
		watch.setRemoveOnCancelPolicy(true);
		watch.setKeepAliveTime(1, TimeUnit.MINUTES);
		watch.allowCoreThreadTimeOut(true);
	}

	int workers() {
		return workers;
	}

	/** Ended by whoever takes tasks from it. */
	ThreadPoolExecutor threads() {
		return threads;
	}

	/** Whether one may go to a target now: not so many are there and do not come back. */
	synchronized boolean mayGo() {
		return outside < workers;
	}

	/**
	 * What one of the workers, who is the caller, waits for: another one works meanwhile.
	 * Where twice as many wait as there are workers, the others are replaced only if they
	 * do not come back soon, and at most as many once more: by then it is known that what
	 * they wait for is slow, and those who come in their place leave it alone.
	 */
	<T> T away(Supplier<T> errand) {
		Absence absence = new Absence(false);
		Future<?> soon = absence.replace(2 * workers) ? null
				: watch.schedule(() -> absence.replace(3 * workers), SOON.toMillis(), TimeUnit.MILLISECONDS);
		try {
			return errand.get();
		}
		finally {
			if (soon != null) {
				soon.cancel(false);
			}
			absence.end();
		}
	}

	/**
	 * What one of the workers, who is the caller, does outside.
	 * @param late done meanwhile by somebody else where the worker does not come back
	 * soon, again and again until it does
	 */
	<T> T outside(Supplier<T> errand, Runnable late) {
		Absence absence = new Absence(true);
		Future<?> soon = watch.scheduleWithFixedDelay(() -> {
			absence.replace(workers);
			late.run();
		}, SOON.toMillis(), SOON.toMillis(), TimeUnit.MILLISECONDS);
		try {
			return errand.get();
		}
		finally {
			soon.cancel(false);
			absence.end();
		}
	}

	private synchronized boolean changed(boolean target, int by, int most) {
		int replaced = target ? outside : waiting;
		if (by > 0 && replaced >= most) {
			return false;
		}
		if (target) {
			outside += by;
		}
		else {
			waiting += by;
		}
		int size = workers + waiting + outside;
		if (by > 0) {
			threads.setMaximumPoolSize(size);
			threads.setCorePoolSize(size);
		}
		else {
			threads.setCorePoolSize(size);
			threads.setMaximumPoolSize(size);
		}
		return true;
	}

	@Override
	public void close() {
		watch.shutdownNow();
	}

	/** Of one worker; it may end while it is being replaced. */
	private final class Absence {

		private final boolean target;

		private boolean over;

		private boolean noticed;

		Absence(boolean target) {
			this.target = target;
		}

		/**
		 * Another one takes the place, unless so many are replaced already.
		 * @return whether it is taken
		 */
		synchronized boolean replace(int most) {
			if (!over && !noticed) {
				noticed = changed(target, 1, most);
			}
			return noticed;
		}

		synchronized void end() {
			over = true;
			if (noticed) {
				changed(target, -1, Integer.MAX_VALUE);
			}
		}

	}

}

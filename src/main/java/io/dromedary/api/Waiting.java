package io.dromedary.api;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Requests that wait for a document. One thread looks for all of them, so that waiting
 * takes no thread from those who do not wait.
 */
class Waiting implements AutoCloseable {

	private static final long LOOK_MILLIS = 100;

	private final Set<Wait> waits = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "api-waiting");
		thread.setDaemon(true);
		return thread;
	});

	/** Nobody looks while nobody waits: a clock that ticks keeps a machine awake. */
	private final AtomicBoolean ticking = new AtomicBoolean();

	private volatile boolean closing;

	private record Wait(long until, BooleanSupplier over, Runnable answer) {
	}

	/** Answers when it is over, when time is up or when the program stops. */
	void until(BooleanSupplier over, Duration atMost, Runnable answer) {
		waits.add(new Wait(System.nanoTime() + atMost.toNanos(), over, answer));
		tick();
	}

	private void tick() {
		if (!waits.isEmpty() && !clock.isShutdown() && ticking.compareAndSet(false, true)) {
			clock.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
		}
	}

	private void look() {
		try {
			for (Wait wait : waits) {
				if (closing || System.nanoTime() - wait.until() >= 0 || over(wait)) {
					waits.remove(wait);
					wait.answer().run();
				}
			}
		}
		finally {
			ticking.set(false);
			tick();
		}
	}

	/** What cannot be asked now is asked again: it must not end the waiting of others. */
	private static boolean over(Wait wait) {
		try {
			return wait.over().getAsBoolean();
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	/** Comes before the web server waits for its open requests. */
	@EventListener
	void stopping(ContextClosedEvent event) {
		closing = true;
	}

	@Override
	public void close() {
		clock.shutdown();
	}

}

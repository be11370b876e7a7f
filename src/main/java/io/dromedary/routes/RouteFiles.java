package io.dromedary.routes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All files of {@code routes/}, kept in force while the hub runs. */
public final class RouteFiles {

	private static final Logger log = LoggerFactory.getLogger(RouteFiles.class);

	private static final int PATIENCE = 10;

	private final List<Overlay> overlays;

	private final Duration poll;

	private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "routes");
		thread.setDaemon(true);
		return thread;
	});

	private volatile List<RouteFile> list = List.of();

	RouteFiles(List<Overlay> overlays, Duration poll) {
		this.overlays = List.copyOf(overlays);
		this.poll = poll;
	}

	/** Every file, document types first, each in order of names. */
	public List<RouteFile> list() {
		return list;
	}

	/** Loads all files and watches them from then on. */
	void start() throws InterruptedException {
		settle();
		apply();
		watch.scheduleWithFixedDelay(this::look, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * A shipped door must not open for the moment in which the file that replaces it is
	 * being written.
	 */
	private void settle() throws InterruptedException {
		for (int looks = 0; looks < PATIENCE; looks++) {
			if (overlays.stream().map(Overlay::look).reduce(true, Boolean::logicalAnd)) {
				return;
			}
			TimeUnit.MILLISECONDS.sleep(poll.toMillis());
		}
	}

	private void look() {
		try {
			overlays.forEach(Overlay::look);
			overlays.forEach(Overlay::retry);
			apply();
		}
		catch (RuntimeException | LinkageError ex) {
			log.error("Looking at the route files failed and is tried again", ex);
		}
	}

	private void apply() {
		overlays.forEach(Overlay::apply);
		list = overlays.stream().flatMap((overlay) -> overlay.list().stream()).toList();
	}

	/** Ends the watch, after the look that is under way. */
	void stop() {
		watch.shutdown();
		try {
			watch.awaitTermination(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

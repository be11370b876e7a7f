package io.dromedary.home;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.dromedary.document.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * Has every room try what is set up, beside the start and never in its way: a server that
 * is away must not keep the hub from working.
 */
class SelfChecks implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SelfChecks.class);

	/** From then on health has everything tried again when it is asked. */
	private static final Duration FRESH = Duration.ofSeconds(30);

	private final ObjectProvider<SelfCheck> rooms;

	private final Duration patience;

	private final Consumer<List<SelfCheck.Line>> console;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "self-check");
		thread.setDaemon(true);
		return thread;
	});

	private final AtomicBoolean looking = new AtomicBoolean();

	private volatile List<SelfCheck.Line> latest = List.of();

	private volatile long endedAt = System.nanoTime();

	/**
	 * @param patience how long one room may take
	 * @param console is told the first result
	 */
	SelfChecks(ObjectProvider<SelfCheck> rooms, Duration patience, Consumer<List<SelfCheck.Line>> console) {
		this.rooms = rooms;
		this.patience = patience;
		this.console = console;
	}

	/** After the lines that say where everything is. */
	@EventListener
	@Order(100)
	void ready(ApplicationReadyEvent event) {
		begin(console);
	}

	/**
	 * What the last look found, besides what is told elsewhere; where that is a while ago
	 * the next one begins.
	 */
	List<SelfCheck.Line> latest() {
		if (System.nanoTime() - endedAt > FRESH.toNanos()) {
			begin((lines) -> {
			});
		}
		return latest;
	}

	private void begin(Consumer<List<SelfCheck.Line>> told) {
		if (looking.compareAndSet(false, true)) {
			threads.execute(() -> {
				try {
					told.accept(look());
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				catch (RejectedExecutionException ex) {
					LOG.debug("Closed while looking");
				}
				finally {
					endedAt = System.nanoTime();
					looking.set(false);
				}
			});
		}
	}

	private record Asked(SelfCheck room, Future<List<SelfCheck.Line>> answer) {
	}

	private List<SelfCheck.Line> look() throws InterruptedException {
		List<Asked> asked = rooms.orderedStream().map((room) -> new Asked(room, threads.submit(room::look))).toList();
		long end = System.nanoTime() + patience.toNanos();
		List<SelfCheck.Line> all = new ArrayList<>();
		List<SelfCheck.Line> ofHealth = new ArrayList<>();
		for (Asked one : asked) {
			List<SelfCheck.Line> lines = answer(one, end - System.nanoTime());
			all.addAll(lines);
			if (one.room().inHealth()) {
				ofHealth.addAll(lines);
			}
		}
		latest = List.copyOf(ofHealth);
		return all;
	}

	private List<SelfCheck.Line> answer(Asked asked, long nanos) throws InterruptedException {
		Sentence what = Sentence.of("home.check.room",
				asked.room().getClass().getPackageName().replaceAll(".*\\.", ""));
		try {
			return asked.answer().get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			asked.answer().cancel(true);
			return List.of(SelfCheck.Line.broken(what, Sentence.of("home.check.slow", patience.toSeconds())));
		}
		catch (ExecutionException | CancellationException ex) {
			String kind = String.valueOf((ex.getCause() != null) ? ex.getCause().getClass().getName() : ex);
			LOG.warn("A self-check failed: {}", kind);
			return List.of(SelfCheck.Line.broken(what, Sentence.of("home.check.failed", kind)));
		}
	}

	@Override
	public void close() {
		threads.shutdownNow();
	}

}

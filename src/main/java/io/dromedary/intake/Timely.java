package io.dromedary.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;

/**
 * Has something done by another thread, so that whoever waits for it is answered though a
 * disk or a database hangs. What hangs is left behind, never interrupted: that would
 * close the files of an embedded database. While something is left behind nothing more is
 * begun.
 */
final class Timely implements AutoCloseable {

	private static final int THREADS = 64;

	private final long patience;

	private final Runnable late;

	private final AtomicInteger behind = new AtomicInteger();

	private final ThreadPoolExecutor threads = new ThreadPoolExecutor(0, THREADS, 10, TimeUnit.SECONDS,
			new SynchronousQueue<>(), (task) -> {
				Thread thread = new Thread(task, "upload-keeper");
				thread.setDaemon(true);
				return thread;
			});

	/**
	 * @param late done whenever something that was left behind has come to its end
	 */
	Timely(Duration patience, Runnable late) {
		this.patience = patience.toNanos();
		this.late = late;
	}

	/** What is done. */
	@FunctionalInterface
	interface Task<T> {

		T run() throws IOException;

	}

	/**
	 * @throws ServiceUnavailable {@code disk}, while something is left behind
	 */
	void require() {
		if (isBehind()) {
			throw silent();
		}
	}

	boolean isBehind() {
		return behind.get() > 0;
	}

	<T> T call(Task<T> task) throws IOException {
		long begin = System.nanoTime();
		return call(task, () -> System.nanoTime() - begin, (result) -> {
		});
	}

	/**
	 * Does it.
	 * @param hung for how many nanoseconds it has not come on by now
	 * @param unwanted gets what came of it after it had been left behind
	 * @throws ServiceUnavailable {@code disk}, where it hangs; whether it comes to its
	 * end later nobody knows then
	 */
	<T> T call(Task<T> task, LongSupplier hung, Consumer<T> unwanted) throws IOException {
		require();
		CompletableFuture<T> done = new CompletableFuture<>();
		try {
			threads.execute(() -> run(task, done, unwanted));
		}
		catch (RejectedExecutionException ex) {
			throw silent();
		}
		while (true) {
			try {
				return done.get(Math.max(1, patience - hung.getAsLong()), TimeUnit.NANOSECONDS);
			}
			catch (TimeoutException ex) {
				if (hung.getAsLong() >= patience) {
					leave(done);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				leave(done);
			}
			catch (ExecutionException ex) {
				throw failure((ex.getCause() != null) ? ex.getCause() : ex);
			}
		}
	}

	/** Does something that nobody waits for, where there is a thread for it. */
	void aside(Runnable task) {
		try {
			threads.execute(task);
		}
		catch (RejectedExecutionException ex) {
			// it is done with the next
		}
	}

	/** Where it has ended at this very moment its end is taken. */
	private void leave(CompletableFuture<?> done) {
		behind.incrementAndGet();
		if (!done.completeExceptionally(silent())) {
			behind.decrementAndGet();
		}
	}

	private <T> void run(Task<T> task, CompletableFuture<T> done, Consumer<T> unwanted) {
		boolean waitedFor;
		try {
			T result = task.run();
			waitedFor = done.complete(result);
			if (!waitedFor) {
				unwanted.accept(result);
			}
		}
		catch (IOException | RuntimeException | Error ex) {
			waitedFor = done.completeExceptionally(ex);
		}
		if (!waitedFor) {
			behind.decrementAndGet();
			late.run();
		}
	}

	private static RuntimeException failure(Throwable cause) throws IOException {
		if (cause instanceof IOException known) {
			throw known;
		}
		if (cause instanceof Error error) {
			throw error;
		}
		return (cause instanceof RuntimeException known) ? known : new IllegalStateException(cause);
	}

	private static ServiceUnavailable silent() {
		return new ServiceUnavailable(Service.Kind.DISK, Sentence.of("intake.pressure.silent"));
	}

	@Override
	public void close() {
		threads.shutdown();
	}

}

package io.dromedary.guard;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;

/** One piece of work, done by a worker and waited for by somebody else. */
final class Job<T> implements Runnable {

	private final Watch watch;

	private final Work<T> work;

	private final Consumer<Job<T>> atEnd;

	private final CompletableFuture<T> outcome = new CompletableFuture<>();

	private final long collections;

	private volatile LongSupplier allocations = () -> 0;

	/**
	 * @param atEnd called by the worker when it comes back, however late
	 * @param collections see {@link Heap#collections}
	 */
	Job(Watch watch, Work<T> work, Consumer<Job<T>> atEnd, long collections) {
		this.watch = watch;
		this.work = work;
		this.atEnd = atEnd;
		this.collections = collections;
	}

	/** How often the heap had been collected before it began. */
	long collections() {
		return collections;
	}

	/** Bytes that it has taken from the heap, given back or not. */
	long allocated() {
		return allocations.getAsLong();
	}

	@Override
	public void run() {
		watch.begin();
		allocations = Heap.allocations();
		try {
			// asked to come back before it had begun, it would hear nothing of that later
			Watch.check();
			T result = work.result();
			Watch.check();
			watch.end();
			outcome.complete(result);
		}
		catch (Throwable ex) {
			// thrown again where it is waited for
			watch.end();
			outcome.completeExceptionally(ex);
		}
		finally {
			atEnd.accept(this);
		}
	}

	/**
	 * Whether it ended; looked for until a deadline of it passes, but no longer than
	 * this.
	 */
	boolean ends(Duration look) throws InterruptedException {
		return ends(Math.max(0, Math.min(look.toNanos(), watch.left())));
	}

	/** Whether a deadline of it has passed. */
	boolean late() {
		return watch.left() <= 0;
	}

	/**
	 * Asks the worker to come back. What it has to tell then counts no more: code that
	 * was broken off may take a half for the whole.
	 * @return whether it came
	 */
	boolean comesBack(Duration grace) throws InterruptedException {
		watch.stop();
		return ends(grace.toNanos());
	}

	private boolean ends(long nanos) throws InterruptedException {
		try {
			outcome.get(nanos, TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			// told by whoever asks for the result
		}
		catch (TimeoutException ex) {
			return false;
		}
		return true;
	}

	/** See {@link Watch#abandon}. */
	Optional<String> abandon() {
		return watch.abandon();
	}

	DocumentException tooLong() {
		return watch.tooLong();
	}

	/** The program stops: whoever waits for it goes, whatever the worker does. */
	void halt() {
		outcome.completeExceptionally(stopped());
		watch.stop();
	}

	static ServiceUnavailable stopped() {
		return ServiceUnavailable.stopped(Service.Kind.WORKERS, Sentence.of("guard.stopped"));
	}

	/** Once it has ended. */
	T result() throws IOException, InterruptedException {
		try {
			return outcome.get();
		}
		catch (ExecutionException ex) {
			Throwable cause = ex.getCause();
			if (cause instanceof IOException known) {
				throw known;
			}
			if (cause instanceof RuntimeException known) {
				throw known;
			}
			if (cause instanceof Error known) {
				throw known;
			}
			throw new IllegalStateException(cause);
		}
	}

}

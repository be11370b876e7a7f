package io.dromedary.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of the work that runs on this thread. Code of ours that goes round in
 * loops over the bytes of strangers asks it now and then ({@link #check}), says when it
 * gets on ({@link #step}) and lends what others need ({@link #lend}). Where nobody
 * watches, as in a test of a single class, none of that does anything.
 */
public final class Watch {

	private static final ThreadLocal<@Nullable Watch> CURRENT = new ThreadLocal<>();

	private final long end;

	private final Consumer<Duration> told;

	private final List<Loan> loans = new ArrayList<>();

	private volatile long deadline;

	private volatile long limit;

	private volatile boolean stopped;

	private @Nullable Thread worker;

	private boolean abandoned;

	/**
	 * @param step until the first {@link #step}
	 * @param whole until all must be done
	 */
	Watch(Duration step, Duration whole) {
		this(step, whole, (limit) -> {
		});
	}

	/**
	 * @param told hears of each further step
	 */
	Watch(Duration step, Duration whole, Consumer<Duration> told) {
		this.told = told;
		this.end = System.nanoTime() + whole.toNanos();
		next(step);
	}

	static boolean watching() {
		return CURRENT.get() != null;
	}

	/**
	 * To be called in every loop that foreign bytes steer; costs some ten nanoseconds.
	 * @throws UnreadableDocument where the step takes too long or nobody waits any more
	 */
	public static void check() {
		Watch watch = CURRENT.get();
		if (watch != null && (watch.stopped || watch.left() <= 0)) {
			throw watch.tooLong();
		}
	}

	/**
	 * The work has come to its next step, such as a page, which has a deadline of its
	 * own.
	 * @throws UnreadableDocument as {@link #check}
	 */
	public static void step(Duration limit) {
		check();
		Watch watch = CURRENT.get();
		if (watch != null) {
			watch.next(limit);
			watch.told.accept(limit);
		}
	}

	/**
	 * Something that others wait for is held from now on.
	 * @param giveBack called once: when the loan is closed, or by somebody else where
	 * this worker is left behind
	 * @throws UnreadableDocument where it was left behind already; it is given back
	 */
	public static Loan lend(Runnable giveBack) {
		Loan loan = new Loan(giveBack);
		Watch watch = CURRENT.get();
		if (watch != null && !watch.takes(loan)) {
			loan.close();
			throw watch.tooLong();
		}
		return loan;
	}

	private void next(Duration step) {
		long now = System.nanoTime();
		long left = Math.min(step.toNanos(), end - now);
		limit = left;
		deadline = now + left;
	}

	/** Nanoseconds until the deadline of the step. */
	long left() {
		return deadline - System.nanoTime();
	}

	/** From now on this thread does the work. */
	synchronized void begin() {
		worker = Thread.currentThread();
		CURRENT.set(this);
	}

	/** The work is over; nothing reaches its thread from now on. */
	synchronized void end() {
		worker = null;
		CURRENT.remove();
		Thread.interrupted();
	}

	/** Asks the worker to come back. */
	synchronized void stop() {
		stopped = true;
		if (worker != null) {
			worker.interrupt();
		}
	}

	/**
	 * Gives the worker up, unless it has just come back: others get what it holds.
	 * @return where it is; empty where it came back
	 */
	synchronized Optional<String> abandon() {
		if (worker == null) {
			return Optional.empty();
		}
		abandoned = true;
		loans.forEach(Loan::close);
		return Optional.of(place(worker.getStackTrace()));
	}

	/** In whose code it is, which is seldom that of the JDK. */
	private static String place(StackTraceElement[] stack) {
		return Arrays.stream(stack)
			.filter((frame) -> !frame.getClassName().matches("(java|javax|jdk|sun)\\..*"))
			.findFirst()
			.map((frame) -> frame.getClassName() + "." + frame.getMethodName())
			.orElse("the JDK");
	}

	private synchronized boolean takes(Loan loan) {
		loans.removeIf(Loan::closed);
		return !abandoned && loans.add(loan);
	}

	UnreadableDocument tooLong() {
		return new UnreadableDocument(Sentence.of("guard.too-long", Math.max(1, Duration.ofNanos(limit).toSeconds())));
	}

}

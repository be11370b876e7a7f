package io.dromedary.fakes;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a part goes wrong. */
public enum Trouble {

	/** It does its work. */
	NONE,
	/** It takes a while. */
	SLOW,
	/** It throws an exception that repeats what it was given. */
	BROKEN,
	/** It gives back what is not true. */
	LYING,
	/** It throws what a native library throws that has gone wild. */
	CRASHING;

	private static final Duration A_WHILE = Duration.ofMillis(500);

	/**
	 * Goes wrong in this way.
	 * @param given what a careless part would repeat in its message
	 */
	public void strike(String given) {
		if (this == SLOW) {
			pause();
		}
		if (this == BROKEN) {
			throw new IllegalStateException("cannot work on: " + given, new IllegalArgumentException(given));
		}
		if (this == CRASHING) {
			throw new InternalError("Invalid memory access: " + given);
		}
	}

	private static void pause() {
		try {
			new CountDownLatch(1).await(A_WHILE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

package io.dromedary.deliver.hook;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.deliver.webhook.Pause;

/**
 * What is on its way to one address: little, so that one that hangs holds up no other.
 */
final class Lane {

	/** Posts to one address at the same time. */
	private static final int WIDTH = 4;

	private static final Duration LONGEST = Duration.ofHours(1);

	private final String hook;

	private final Pause pause;

	private final AtomicInteger posts = new AtomicInteger();

	Lane(String hook, Clock clock) {
		this.hook = hook;
		this.pause = new Pause(clock, LONGEST);
	}

	String hook() {
		return hook;
	}

	Pause pause() {
		return pause;
	}

	/** How many posts may begin; one that was left alone is tried with one. */
	int free() {
		return Math.max((pause.failing() ? 1 : WIDTH) - posts.get(), 0);
	}

	void begin() {
		posts.incrementAndGet();
	}

	void end() {
		posts.decrementAndGet();
	}

	boolean idle() {
		return posts.get() == 0;
	}

}

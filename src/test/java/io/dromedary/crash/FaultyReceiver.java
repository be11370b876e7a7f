package io.dromedary.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.dromedary.fakes.Receiver;
import io.dromedary.fakes.Receiver.Reaction;

/**
 * Takes what webhooks post, but for the faults of one in five. It can be away, so that
 * connections are refused, and hang altogether.
 */
final class FaultyReceiver implements AutoCloseable {

	/** How long the hub waits for an answer; one that hangs takes longer. */
	static final Duration TIMEOUT = Duration.ofSeconds(2);

	private static final Duration LATE = Duration.ofMillis(800);

	private static final Duration NEVER = TIMEOUT.plusSeconds(1);

	private final CountDownLatch closed = new CountDownLatch(1);

	/** Where redirects lead. */
	private final Receiver elsewhere = new Receiver();

	private final List<Receiver> receivers = new ArrayList<>();

	private final Faults faults;

	private final int port;

	private volatile boolean hanging;

	FaultyReceiver(long seed) {
		this.faults = new Faults(seed, Faults.Kind.values());
		this.receivers.add(new Receiver().reactingBy(this::reaction));
		this.port = newest().port();
	}

	String url() {
		return newest().url();
	}

	Faults faults() {
		return faults;
	}

	/** It goes away, with all that it is being told. */
	void goAway() {
		newest().close();
	}

	void comeBack() {
		receivers.add(Receiver.at(port).reactingBy(this::reaction));
	}

	/** Whether it answers nothing at all. */
	void hang(boolean hanging) {
		this.hanging = hanging;
	}

	/** What it was told since its start. */
	List<Receiver.Post> posts() {
		return receivers.stream().flatMap((receiver) -> receiver.posts().stream()).toList();
	}

	/** How many followed a redirect. */
	int redirected() {
		return elsewhere.posts().size();
	}

	private Receiver newest() {
		return receivers.get(receivers.size() - 1);
	}

	private Reaction reaction() {
		if (hanging) {
			return new Reaction(0, (exchange) -> pause(NEVER));
		}
		return faults.next().map(this::reaction).orElse(Reaction.status(200));
	}

	/** An exchange that is not answered is closed. */
	private Reaction reaction(Faults.Kind fault) {
		return switch (fault) {
			case REFUSED -> Reaction.status(503);
			case REDIRECTED -> Reaction.status(307, "Location", elsewhere.url());
			case CLOSED -> new Reaction(0, (exchange) -> {
			});
			case HUNG -> new Reaction(0, (exchange) -> pause(NEVER));
			case SLOW -> new Reaction(200, (exchange) -> {
				pause(LATE);
				exchange.sendResponseHeaders(200, -1);
			});
			case ANSWER_LOST -> new Reaction(200, (exchange) -> {
			});
		};
	}

	private void pause(Duration length) {
		try {
			closed.await(length.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		closed.countDown();
		receivers.forEach(Receiver::close);
		elsewhere.close();
	}

}

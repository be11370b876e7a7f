package io.dromedary.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CrewTest {

	private final CountDownLatch back = new CountDownLatch(1);

	private final List<Thread> gone = new ArrayList<>();

	private final Crew crew = new Crew(Pool.READ, 1);

	@AfterEach
	void end() throws InterruptedException {
		back.countDown();
		for (Thread thread : gone) {
			thread.join();
		}
		assertThat(size()).isEqualTo(1);
		crew.threads().shutdown();
		crew.close();
	}

	@Test
	void whoWaitsIsReplacedAtOnceUpToTwiceTheWorkersAndOncePerWorkerLater() {
		away();
		away();
		assertThat(size()).isEqualTo(3);
		away();
		away();
		await().atMost(Duration.ofSeconds(10)).until(() -> size() == 4);
		assertThat(crew.mayGo()).isTrue();
	}

	@Test
	void whoDoesNotComeBackFromATargetIsReplacedOncePerWorkerAndOthersStay() {
		AtomicBoolean late = new AtomicBoolean();
		go(() -> crew.outside(this::untilBack, () -> late.set(true)));
		await().atMost(Duration.ofSeconds(10)).until(late::get);
		assertThat(size()).isEqualTo(2);
		assertThat(crew.mayGo()).isFalse();
		away();
		assertThat(size()).isEqualTo(3);
	}

	private int size() {
		return crew.threads().getMaximumPoolSize();
	}

	/** Returns when the worker is away. */
	private void away() {
		CountDownLatch away = new CountDownLatch(1);
		go(() -> crew.away(() -> {
			away.countDown();
			return untilBack();
		}));
		try {
			away.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void go(Runnable errand) {
		Thread thread = new Thread(errand);
		gone.add(thread);
		thread.start();
	}

	private boolean untilBack() {
		try {
			back.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return true;
	}

}

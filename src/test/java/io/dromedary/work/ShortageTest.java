package io.dromedary.work;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.document.Status;
import io.dromedary.fakes.TestHub;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Where a step finds no room on the disk, or no memory. */
class ShortageTest extends PassageCase {

	@Test
	void aFullDiskCountsAgainstNoDocumentAndAllGoOnWhenThereIsRoom() {
		AtomicBoolean full = new AtomicBoolean(true);
		AtomicInteger tries = new AtomicInteger();
		try (TestHub hub = start("1", (exchange) -> {
			if (full.get()) {
				tries.incrementAndGet();
				throw new IllegalStateException(new IOException("/a/file: No space left on device"));
			}
		}, this::deliver, this::deliver)) {
			String one = hub.arrive("a", "first").entry().id();
			String two = hub.arrive("b", "second").entry().id();
			await().atMost(Duration.ofSeconds(30)).until(() -> tries.get() > 12);
			await().until(() -> Probes.DISK.equals(hub.ledger().find(one).orElseThrow().waitingFor()));
			full.set(false);
			await().atMost(Duration.ofSeconds(30))
				.until(() -> status(hub, one) == Status.DELIVERED && status(hub, two) == Status.DELIVERED);
			assertThat(seen).containsExactlyInAnyOrder("one 1", "two 1", "one 1", "two 1");
		}
	}

	@Test
	void whatTakesAllMemoryIsLeftAloneAfterThreeTriesAlone() {
		Queue<String> tries = new ConcurrentLinkedQueue<>();
		try (TestHub hub = start("1", (exchange) -> {
			tries.add("");
			throw new OutOfMemoryError("test");
		}, this::deliver, this::deliver)) {
			String id = hub.arrive("a", "first").entry().id();
			await().atMost(Duration.ofSeconds(30)).until(() -> status(hub, id) == Status.FAILED);
			assertThat(tries).hasSize(1 + Suspects.LIMIT);
			assertThat(hub.ledger().find(id).orElseThrow().reason()).asString().contains("ran out of memory, 3 times");
		}
	}

	@Test
	void whoHadNoMemoryForAnotherIsDeliveredAlone() {
		AtomicBoolean little = new AtomicBoolean(true);
		try (TestHub hub = start("1", (exchange) -> {
			if (little.getAndSet(false)) {
				throw new OutOfMemoryError("test");
			}
		}, this::deliver, this::deliver)) {
			String id = hub.arrive("a", "first").entry().id();
			await().atMost(Duration.ofSeconds(30)).until(() -> status(hub, id) == Status.DELIVERED);
			assertThat(seen).containsExactlyInAnyOrder("one 1", "two 1");
		}
	}

}

package io.dromedary.work;

import java.util.concurrent.CountDownLatch;

import io.dromedary.document.Status;
import io.dromedary.fakes.TestHub;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Workers that stop in the middle, or should have. */
class BrokenPassageTest extends PassageCase {

	@Test
	void whatWasSettledIsDeliveredAfterACrashEvenIfItWouldBeSettledOtherwiseNow() {
		CountDownLatch outward = new CountDownLatch(1);
		String id;
		try (TestHub hub = start("1", null, (exchange) -> {
			outward.countDown();
			deaf(go);
		}, this::deliver)) {
			id = hub.arrive("a", "one").entry().id();
			await().until(() -> outward.getCount() == 0);
		}
		try (TestHub hub = start("2", null, this::deliver, this::deliver)) {
			await().until(() -> status(hub, id) == Status.DELIVERED);
			assertThat(seen).containsExactlyInAnyOrder("one 1", "two 1");
			assertThat(read).hasValue(1);
			await().until(() -> rows(hub) == 0);
		}
	}

	@Test
	void aWorkerThatWasTakenForDeadHandsOutNothing() {
		try (TestHub hub = start("1", (exchange) -> {
			if (read.get() == 1 && exchange.getFromEndpoint().getEndpointUri().contains("extract")) {
				jdbc(exchange).update("""
						update work_read set picked = false, picked_by = null, last_heartbeat = null,
						  version = version + 1""");
			}
		}, this::deliver, this::deliver)) {
			String id = hub.arrive("a", "one").entry().id();
			await().until(() -> status(hub, id) == Status.DELIVERED && rows(hub) == 0);
			assertThat(seen).containsExactlyInAnyOrder("one 1", "two 1");
			assertThat(read).hasValue(2);
		}
	}

	/** Nothing wakes it: its program is as good as dead. */
	private static void deaf(CountDownLatch latch) {
		while (latch.getCount() > 0) {
			try {
				latch.await();
			}
			catch (InterruptedException ex) {
				// it does not hear
			}
		}
	}

}

package io.dromedary.work;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.dromedary.document.Status;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Step;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Steps that wait for something outside, in the claim of the step before. */
class OutsideTest extends PassageCase {

	private final Queue<Integer> outside = new ConcurrentLinkedQueue<>();

	private String quickly = "60s";

	@Override
	TestHub.Builder at(Path home) {
		quick = quickly;
		return super.at(home).bean("outside", (Outside) Step.EXTRACT::equals).with("dromedary.work.quick", quickly);
	}

	@Test
	void itNeedsNoRowOfItsOwnAndAnotherWorkerReadsMeanwhile() {
		try (TestHub hub = start(1, "1", waiting(), this::deliver, this::deliver)) {
			String first = hub.arrive("a", "first").entry().id();
			String second = hub.arrive("b", "second").entry().id();
			await().until(() -> outside.size() == 2);
			assertThat(keys(hub, Pool.READ)).containsExactlyInAnyOrder(first + "/1/read", second + "/1/read");
			assertThat(keys(hub, Pool.EXTRACT)).isEmpty();
			go.countDown();
			await().until(() -> status(hub, first) == Status.DELIVERED && status(hub, second) == Status.DELIVERED);
			assertThat(read).hasValue(2);
			assertThat(seen).containsExactlyInAnyOrder("one 1", "two 1", "one 1", "two 1");
		}
	}

	@Test
	void aModelThatBeginsToHangKeepsNobodyFromReading() {
		quickly = "500ms";
		try (TestHub hub = start(1, "1", waiting(), this::deliver, this::deliver)) {
			for (int i = 0; i < 6; i++) {
				hub.arrive("a" + i, "document " + i);
			}
			await().atMost(Duration.ofSeconds(30)).until(() -> read.get() == 6);
		}
	}

	@Test
	void whatIsSlowThereIsLeftToTheWorkersOfItsOwnPool() {
		try (TestHub hub = start(1, "1", waiting(), this::deliver, this::deliver)) {
			Pace pace = hub.bean(Pace.class);
			pace.ended(pace.begins(Step.EXTRACT), new Outcome.Later(Instant.now()));
			String id = hub.arrive("a", "one").entry().id();
			await().until(() -> outside.size() == 1);
			assertThat(keys(hub, Pool.READ)).isEmpty();
			assertThat(keys(hub, Pool.EXTRACT)).containsExactly(id + "/1/extract");
			go.countDown();
			await().until(() -> status(hub, id) == Status.DELIVERED);
			assertThat(pace.quick(Step.EXTRACT)).isTrue();
		}
	}

	private Processor waiting() {
		return (Exchange exchange) -> {
			if (exchange.getFromEndpoint().getEndpointUri().contains("extract")) {
				outside.add(1);
				go.await();
			}
		};
	}

}

package io.dromedary.work;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Event;
import io.dromedary.ledger.Handover;
import io.dromedary.ledger.Step;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** What goes on in the claim of the step before. */
class PassageTest extends PassageCase {

	@Test
	void oneRowCarriesADocumentToBothItsTargets() {
		Queue<Integer> rows = new ConcurrentLinkedQueue<>();
		try (TestHub hub = start("1", (exchange) -> rows.add(rows(exchange)), this::deliver, this::deliver)) {
			String id = delivered(hub);
			assertThat(rows).containsExactly(1, 1, 1);
			assertThat(seen).containsExactlyInAnyOrder("one 1", "two 1");
			assertThat(hub.ledger().events(id)).extracting(Event::what)
				.containsExactly("received", "processing", "delivering", "delivered-to", "delivered-to", "delivered");
			assertThat(rows(hub)).isZero();
		}
	}

	@Test
	void aTargetThatFailsIsTriedAgainByItselfAndTheOtherGetsItsDocumentOnce() {
		AtomicInteger tries = new AtomicInteger();
		try (TestHub hub = start("1", null, this::deliver, (exchange) -> {
			if (tries.incrementAndGet() < 3) {
				throw new IllegalStateException("not yet");
			}
			deliver(exchange);
		})) {
			String id = delivered(hub);
			assertThat(seen).containsExactly("one 1", "two 1");
			assertThat(tries).hasValue(3);
			assertThat(read).hasValue(1);
			assertThat(hub.ledger().events(id)).extracting(Event::what)
				.containsSubsequence("delivering", "retry", "retry", "delivered");
		}
	}

	@Test
	void nobodyWaitsForATargetThatIsSlowNow() {
		try (TestHub hub = start("1", null, this::deliver, (exchange) -> {
			go.await();
			deliver(exchange);
		})) {
			hub.arrive("a", "first");
			await().until(() -> !hub.bean(Pace.class).quick(TO_TWO));
			String second = hub.arrive("b", "second").entry().id();
			await().untilAsserted(
					() -> assertThat(hub.ledger().deliveries(second)).extracting(Delivery::target, Delivery::state)
						.containsExactly(tuple("one", Delivery.State.DONE), tuple("two", Delivery.State.WAITING)));
			assertThat(keys(hub, new Pool("to-two"))).containsExactly(second + "/1/to-two");
			go.countDown();
			await().until(() -> seen.size() == 4 && rows(hub) == 0);
			assertThat(seen).containsOnly("one 1", "two 1");
		}
	}

	@Test
	void aStepThatMustWaitInPassingWaitsVisiblyInARowOfItsOwn() {
		AtomicBoolean away = new AtomicBoolean(true);
		try (TestHub hub = start("1", (exchange) -> {
			if (away.get() && exchange.getFromEndpoint().getEndpointUri().contains("extract")) {
				throw new ServiceUnavailable(Service.Kind.MODEL, Sentence.of("work.waiting", "model"));
			}
		}, this::deliver, this::deliver)) {
			String id = hub.arrive("a", "one").entry().id();
			await()
				.untilAsserted(() -> assertThat(hub.ledger().find(id).orElseThrow().waitingFor()).hasToString("model"));
			assertThat(keys(hub, Pool.READ)).isEmpty();
			assertThat(keys(hub, Pool.EXTRACT)).containsExactly(id + "/1/extract");
			away.set(false);
			await().until(() -> status(hub, id) == Status.DELIVERED);
			assertThat(read).hasValue(1);
			assertThat(hub.ledger().find(id).orElseThrow().waitingFor()).isNull();
			await().untilAsserted(() -> assertThat(hub.bean(Services.class).needed(Step.EXTRACT)).isEmpty());
		}
	}

	@Test
	void aTargetWithoutARouteWaitsForItAndTheOtherGetsItsDocumentAtOnce() throws Exception {
		try (TestHub hub = start("1", null, this::deliver, null)) {
			String id = hub.arrive("a", "one").entry().id();
			await().untilAsserted(
					() -> assertThat(hub.ledger().find(id).orElseThrow().waitingFor()).hasToString("route:to-two"));
			assertThat(seen).containsExactly("one 1");
			hub.camel().addRoutes(new RouteBuilder() {
				@Override
				public void configure() {
					from("work:to-two").process(PassageTest.this::deliver);
				}
			});
			await().until(() -> status(hub, id) == Status.DELIVERED);
			assertThat(seen).containsExactly("one 1", "two 1");
		}
	}

	@Test
	void aStepThatDoesNotHandOnFailsItsDocumentWhateverTheStepBeforeSaid() {
		try (TestHub hub = at(home).routes(new RouteBuilder() {
			@Override
			public void configure() {
				from("work:read?pool=read").process((exchange) -> {
					transcript(exchange);
					Handover.perform(() -> seen.add("read"));
				}).to("work:extract");
				from("work:extract?pool=extract").process((exchange) -> exchange.setRouteStop(true));
			}
		}).start()) {
			String id = hub.arrive("a", "one").entry().id();
			await().until(() -> status(hub, id) == Status.FAILED);
			assertThat(seen).contains("read");
			assertThat(hub.ledger().find(id).orElseThrow().reason()).asString().contains("extract");
		}
	}

	@Test
	void whatIsThereAlreadyInAnotherFileGoesToAPersonAndToNoTarget() {
		same = true;
		try (TestHub hub = start("1", null, this::deliver, this::deliver)) {
			String first = delivered(hub);
			seen.clear();
			String second = hub.arrive("b", "two").entry().id();
			await().until(() -> status(hub, second) == Status.REVIEW && rows(hub) == 0);
			assertThat(hub.ledger().recurrences(List.of(second)).get(second).earlier()).containsExactly(first);
			assertThat(hub.ledger().events(second)).extracting(Event::what)
				.containsExactly("received", "processing", "review");
			assertThat(hub.ledger().deliveries(second)).isEmpty();
			assertThat(seen).isEmpty();
		}
	}

	@Test
	void ofManyFilesOfOneDocumentThatComeTogetherOneIsDelivered() {
		same = true;
		try (TestHub hub = start("1", null, this::deliver, this::deliver)) {
			List<String> ids = IntStream.range(0, 6)
				.mapToObj((number) -> hub.arrive("a" + number, "file " + number).entry().id())
				.toList();
			await().until(() -> rows(hub) == 0);
			assertThat(ids.stream().map((id) -> status(hub, id))).containsOnlyOnce(Status.DELIVERED)
				.containsOnly(Status.DELIVERED, Status.REVIEW);
			assertThat(seen).containsExactlyInAnyOrder("one 1", "two 1");
		}
	}

}

package io.dromedary.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.document.Transcript;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Event;
import io.dromedary.ledger.Handover;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Step;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** What goes on in the claim of the step before. */
class PassageTest {

	private static final Step TO_TWO = Step.to("two");

	private static final String ALL_ROWS = """
			select (select count(*) from work_read) + (select count(*) from work_extract)
			  + (select count(*) from work_deliver)""";

	@TempDir
	Path home;

	private final Queue<String> seen = new ConcurrentLinkedQueue<>();

	private final AtomicInteger read = new AtomicInteger();

	private final CountDownLatch go = new CountDownLatch(1);

	@AfterEach
	void letGo() {
		go.countDown();
	}

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
			assertThat(keys(hub, Pool.DELIVER)).containsExactly(second + "/1/to-two");
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

	/** Over which database. */
	TestHub.Builder at(Path home) {
		return TestHub.at(home);
	}

	/**
	 * @param value that extracting finds
	 * @param extracting what happens besides, in each step but the first and the last
	 * @param two none: there is no route to it
	 */
	private TestHub start(String value, Processor extracting, Processor one, Processor two) {
		Processor besides = (extracting != null) ? extracting : (exchange) -> {
		};
		return at(home).with("dromedary.work.readers", 2).routes(new RouteBuilder() {
			@Override
			public void configure() {
				from("work:read?pool=read").process(PassageTest.this::transcript).process(besides).to("work:extract");
				from("work:extract?pool=extract").process((exchange) -> exchange.getIn().setBody(assessment(exchange)))
					.process(besides)
					.to("work:deliver");
				from("work:deliver").process(PassageTest::settle).process(besides).to("work:to-one").to("work:to-two");
				from("work:to-one").process(one);
				if (two != null) {
					from("work:to-two").process(two);
				}
			}

			private Assessment assessment(Exchange exchange) {
				Extraction extraction = new Extraction(exchange.getIn().getBody(Transcript.class), null, Map.of(),
						List.of(), List.of());
				Field field = new Field("number", value, value, List.of(Finder.LABEL), 1, null);
				return new Assessment(extraction, Map.of("number", field), List.of(), List.of());
			}
		}).start();
	}

	private void transcript(Exchange exchange) {
		read.incrementAndGet();
		exchange.getIn().setBody(WorkTest.transcript(exchange.getIn().getBody(Document.class)));
	}

	private static void settle(Exchange exchange) {
		exchange.getContext()
			.getRegistry()
			.findSingleByType(Ledger.class)
			.delivering(exchange.getIn().getBody(Assessment.class), List.of("one", "two"));
	}

	/** Notes the target, and what it got. */
	private void deliver(Exchange exchange) {
		String uri = exchange.getFromEndpoint().getEndpointUri();
		Field field = exchange.getIn().getBody(Assessment.class).fields().get("number");
		seen.add(uri.substring(uri.indexOf("to-") + 3).replaceAll("\\W.*", "") + " " + field.value());
	}

	private String delivered(TestHub hub) {
		String id = hub.arrive("a", "one").entry().id();
		await().until(() -> status(hub, id) == Status.DELIVERED);
		return id;
	}

	private static Status status(TestHub hub, String id) {
		return hub.ledger().find(id).orElseThrow().status();
	}

	private static int rows(TestHub hub) {
		return new JdbcTemplate(hub.bean(DataSource.class)).queryForObject(ALL_ROWS, Integer.class);
	}

	private static int rows(Exchange exchange) {
		return jdbc(exchange).queryForObject(ALL_ROWS, Integer.class);
	}

	private static JdbcTemplate jdbc(Exchange exchange) {
		return new JdbcTemplate(exchange.getContext().getRegistry().findSingleByType(DataSource.class));
	}

	private static List<String> keys(TestHub hub, Pool pool) {
		return new JdbcTemplate(hub.bean(DataSource.class)).queryForList("select task_instance from " + pool.table(),
				String.class);
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

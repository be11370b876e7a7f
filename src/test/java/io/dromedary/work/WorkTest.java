package io.dromedary.work;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Event;
import io.dromedary.ledger.Handover;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class WorkTest {

	@TempDir
	Path home;

	private final Queue<Object> seen = new ConcurrentLinkedQueue<>();

	@Test
	void aStepGetsWhatTheStepBeforeHandedOver() {
		try (TestHub hub = hub(
				(exchange) -> exchange.getIn().setBody(transcript(exchange.getIn().getBody(Document.class))),
				(exchange) -> seen.add(exchange.getIn().getBody()))) {
			String id = hub.arrive("a", "one").entry().id();
			await().untilAsserted(() -> assertThat(seen).hasSize(1));
			assertThat(seen.peek()).isInstanceOfSatisfying(Transcript.class, (transcript) -> {
				assertThat(transcript.document().id()).isEqualTo(id);
				assertThat(transcript.settings()).isEqualTo("test");
			});
		}
	}

	@Test
	void aSendInAStepThatFailsAfterwardsDoesNotHappen() {
		AtomicInteger tries = new AtomicInteger();
		try (TestHub hub = at(home).routes(new RouteBuilder() {
			@Override
			public void configure() {
				from("work:read?pool=read").to("work:after").process((exchange) -> {
					if (tries.incrementAndGet() < 3) {
						throw new IllegalStateException("not yet");
					}
				});
				from("work:after").process((exchange) -> seen.add(exchange.getIn().getBody()));
			}
		}).start()) {
			hub.arrive("a", "one");
			await().untilAsserted(() -> assertThat(seen).hasSize(1));
			assertThat(tries).hasValue(3);
			await().during(Duration.ofMillis(300)).untilAsserted(() -> assertThat(seen).hasSize(1));
		}
	}

	@Test
	void anItemStaysWhileWhatFollowsFromItCannotBeWritten() {
		AtomicInteger tries = new AtomicInteger();
		try (TestHub hub = hub((exchange) -> {
			Handover.perform(() -> {
				if (tries.incrementAndGet() < 3) {
					throw new IllegalStateException("the database is away");
				}
			});
		}, null)) {
			String id = hub.arrive("a", "one").entry().id();
			await().untilAsserted(() -> assertThat(tries).hasValue(3));
			assertThat(hub.ledger().events(id)).extracting(Event::what)
				.containsExactly("received", "processing", "retry", "retry");
		}
	}

	@Test
	void aStepThatFailsTooOftenFailsTheDocumentAndARetryStartsItOver() {
		AtomicBoolean broken = new AtomicBoolean(true);
		try (TestHub hub = hub((exchange) -> {
			if (broken.get()) {
				throw new IllegalStateException("Mario Rossi");
			}
			seen.add("done");
		}, null)) {
			String id = hub.arrive("a", "one").entry().id();
			await().untilAsserted(() -> assertThat(status(hub, id)).isEqualTo(Status.FAILED));
			Entry failed = hub.ledger().find(id).orElseThrow();
			assertThat(failed.reason())
				.hasToString(Sentence.of("work.unexpected", "java.lang.IllegalStateException").toString());
			assertThat(hub.ledger().events(id)).extracting(Event::what)
				.containsExactly("received", "processing", "retry", "retry", "failed");
			broken.set(false);
			hub.ledger().retry(id);
			await().untilAsserted(() -> assertThat(seen).containsExactly("done"));
		}
	}

	@Test
	void anUnreadableDocumentIsRefusedAndItsSourceIsTold() {
		try (TestHub hub = at(home).routes(new RouteBuilder() {
			@Override
			public void configure() {
				from("work:read?pool=read").process((exchange) -> {
					throw new UnreadableDocument(Sentence.of("work.unexpected", "x"));
				});
				from("work:refused").process((exchange) -> seen.add(exchange.getIn().getBody(Document.class).id()));
			}
		}).start()) {
			String id = hub.arrive("a", "one").entry().id();
			await().untilAsserted(() -> assertThat(seen).containsExactly(id));
			assertThat(status(hub, id)).isEqualTo(Status.REFUSED);
		}
	}

	@Test
	void documentsWaitWhileAServiceIsAwayAndGoOnWhenItIsBackWithoutAnAttempt() {
		AtomicBoolean away = new AtomicBoolean(true);
		AtomicInteger asked = new AtomicInteger();
		try (TestHub hub = hub((exchange) -> {
			asked.incrementAndGet();
			if (away.get()) {
				throw new ServiceUnavailable(Service.Kind.MODEL, Sentence.of("work.waiting", "model"));
			}
			seen.add(exchange.getIn().getBody(Document.class).id());
		}, null)) {
			List<String> ids = List.of("1", "2", "3", "4", "5", "6")
				.stream()
				.map((name) -> hub.arrive(name, name).entry().id())
				.toList();
			await().untilAsserted(() -> assertThat(ids)
				.allSatisfy((id) -> assertThat(hub.ledger().find(id).orElseThrow().waitingFor()).hasToString("model")));
			int before = asked.get();
			away.set(false);
			await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrderElementsOf(ids));
			assertThat(before).isLessThan(20);
			await().untilAsserted(() -> assertThat(ids)
				.allSatisfy((id) -> assertThat(hub.ledger().find(id).orElseThrow().waitingFor()).isNull()));
			assertThat(ids).allSatisfy(
					(id) -> assertThat(hub.ledger().events(id)).extracting(Event::what).doesNotContain("retry"));
		}
	}

	@Test
	void aStepWithoutARouteWaitsVisiblyAndGoesOnWhenTheRouteStarts() throws Exception {
		try (TestHub hub = at(home).start()) {
			String id = hub.arrive("a", "one").entry().id();
			await().untilAsserted(
					() -> assertThat(hub.ledger().find(id).orElseThrow().waitingFor()).hasToString("route:read"));
			hub.camel().addRoutes(new RouteBuilder() {
				@Override
				public void configure() {
					from("work:read?pool=read").process((exchange) -> seen.add(id));
				}
			});
			await().untilAsserted(() -> assertThat(seen).containsExactly(id));
		}
	}

	@Test
	void aDocumentThatARouteDoesNotHandOnIsFailedVisibly() {
		try (TestHub hub = hub((exchange) -> exchange.setRouteStop(true), null)) {
			String id = hub.arrive("a", "one").entry().id();
			await().untilAsserted(() -> assertThat(status(hub, id)).isEqualTo(Status.FAILED));
			assertThat(hub.ledger().find(id).orElseThrow().reason()).asString().contains("without handing");
		}
	}

	@Test
	void aCleanStopCountsNothingAndTheWorkGoesOn() {
		Processor forever = (exchange) -> Thread.sleep(60_000);
		String id;
		try (TestHub hub = hub(forever, null)) {
			id = hub.arrive("a", "one").entry().id();
			await().untilAsserted(() -> assertThat(status(hub, id)).isEqualTo(Status.PROCESSING));
		}
		try (TestHub hub = hub((exchange) -> seen.add(id), null)) {
			await().untilAsserted(() -> assertThat(seen).containsExactly(id));
			assertThat(hub.ledger().events(id)).extracting(Event::what).doesNotContain("retry");
			assertThat(hub.bean(Suspects.class).crashes(id + "/1/read")).isEmpty();
		}
	}

	@Test
	void whatIsNotRetryableSaysSo() {
		try (TestHub hub = hub((exchange) -> Thread.sleep(10), null)) {
			String id = hub.arrive("a", "one").entry().id();
			assertThatThrownBy(() -> hub.ledger().retry(id)).isInstanceOf(Conflict.class)
				.hasMessageContaining("nothing to retry");
			assertThat(hub.ledger().deliveries(id)).extracting(Delivery::target).isEmpty();
		}
	}

	/** Over which database. */
	TestHub.Builder at(Path home) {
		return TestHub.at(home);
	}

	private TestHub hub(Processor read, Processor extract) {
		return at(home).routes(new RouteBuilder() {
			@Override
			public void configure() {
				from("work:read?pool=read").process(read).to((extract != null) ? "work:extract" : "log:end?level=OFF");
				if (extract != null) {
					from("work:extract?pool=extract").process(extract);
				}
			}
		}).start();
	}

	private static Status status(TestHub hub, String id) {
		return hub.ledger().find(id).orElseThrow().status();
	}

	static Transcript transcript(Document document) {
		return new Transcript(document, "test", List.of(new Page(1, Page.Source.PLAIN_TEXT, 80, 60, List.of())));
	}

}

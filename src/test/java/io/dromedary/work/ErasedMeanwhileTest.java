package io.dromedary.work;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import javax.sql.DataSource;

import io.dromedary.document.Document;
import io.dromedary.document.Results;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.document.Transcript;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Event;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Documents that are erased while something is done with them. */
class ErasedMeanwhileTest {

	private static final Sentence WHY = Sentence.of("work.unexpected", "erased");

	@TempDir
	Path home;

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch erased = new CountDownLatch(1);

	@Test
	void aSlowReaderBringsNothingBack() throws Exception {
		try (TestHub hub = start("read", false)) {
			String id = eraseWhileSlow(hub);
			assertThat(left(hub, id)).isZero();
		}
	}

	@Test
	void aSlowModelBringsNothingBack() throws Exception {
		try (TestHub hub = start("extract", false)) {
			String id = eraseWhileSlow(hub);
			assertThat(left(hub, id)).isZero();
		}
	}

	@Test
	void aSlowStepThatFailsAfterwardsIsNotTriedAgain() throws Exception {
		try (TestHub hub = start("extract", true)) {
			String id = eraseWhileSlow(hub);
			assertThat(left(hub, id)).isZero();
		}
	}

	@Test
	void whatIsBeingHandedToATargetIsNotErasedNow() throws Exception {
		try (TestHub hub = start("to-target", false)) {
			String id = hub.arrive("a", "one").entry().id();
			begun.await();
			assertThatThrownBy(() -> hub.ledger().erase(id, WHY)).isInstanceOf(Conflict.class);
			assertThat(hub.ledger().find(id).orElseThrow().status()).isNotEqualTo(Status.ERASED);
			assertThat(hub.ledger().document(id)).isPresent();
			erased.countDown();
		}
	}

	@Test
	void whatWaitsForAServiceIsErasedAndWaitsNoMore() {
		try (TestHub hub = TestHub.at(home).routes(new RouteBuilder() {
			@Override
			public void configure() {
				from("work:read?pool=read").process((exchange) -> {
					throw new ServiceUnavailable(Service.Kind.MODEL, Sentence.of("work.waiting", "model"));
				});
			}
		}).start()) {
			String id = hub.arrive("a", "one").entry().id();
			await()
				.untilAsserted(() -> assertThat(hub.ledger().find(id).orElseThrow().waitingFor()).hasToString("model"));
			await().ignoreExceptions().untilAsserted(() -> {
				hub.ledger().erase(id, WHY);
				assertThat(left(hub, id)).isZero();
			});
			assertThat(hub.ledger().find(id).orElseThrow().waitingFor()).isNull();
		}
	}

	/** One step is slow: it has its document in hand, and goes on when told. */
	private TestHub start(String slow, boolean fails) {
		return TestHub.at(home).routes(new RouteBuilder() {
			@Override
			public void configure() {
				from("work:read?pool=read").process((exchange) -> work(exchange, "read")).to("work:extract");
				from("work:extract?pool=extract").process((exchange) -> work(exchange, "extract")).to("work:to-target");
				from("work:to-target").process((exchange) -> work(exchange, "to-target"));
			}

			private void work(Exchange exchange, String step) throws Exception {
				if (step.equals("read")) {
					exchange.getIn().setBody(WorkTest.transcript(exchange.getIn().getBody(Document.class)));
				}
				if (!step.equals(slow)) {
					return;
				}
				begun.countDown();
				erased.await();
				var results = exchange.getContext().getRegistry().findSingleByType(Results.class);
				Transcript transcript = exchange.getIn().getBody(Transcript.class);
				results.keep(transcript);
				results.keep(transcript.document().content().sha256(), "model", "the answer");
				if (fails) {
					throw new IllegalStateException("too late");
				}
			}
		}).start();
	}

	private String eraseWhileSlow(TestHub hub) throws Exception {
		String id = hub.arrive("a", "one").entry().id();
		begun.await();
		hub.ledger().erase(id, WHY);
		erased.countDown();
		await().untilAsserted(() -> assertThat(hub.bean(Rows.class).has(id)).isFalse());
		await().during(Duration.ofMillis(300)).untilAsserted(() -> {
			assertThat(hub.ledger().find(id).orElseThrow().status()).isEqualTo(Status.ERASED);
			assertThat(hub.ledger().events(id)).extracting(Event::what).containsExactly("erased");
		});
		return id;
	}

	private static long left(TestHub hub, String id) {
		JdbcTemplate jdbc = new JdbcTemplate(hub.bean(DataSource.class));
		long rows = hub.bean(Rows.class).has(id) ? 1 : 0;
		for (String table : new String[] { "stage", "result", "remains", "waiting" }) {
			rows += jdbc.queryForObject("select count(*) from " + table, Long.class);
		}
		return rows;
	}

}

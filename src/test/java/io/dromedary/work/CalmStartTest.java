package io.dromedary.work;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.sql.DataSource;

import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.fakes.TestHub;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A document that was alone when the program stopped, for whatever reason it did. */
class CalmStartTest {

	@TempDir
	Path home;

	private final Queue<String> seen = new ConcurrentLinkedQueue<>();

	@Test
	void itLetsTheOthersGoFirstAfterAStart() {
		String suspect;
		try (TestHub hub = start((exchange) -> Thread.sleep(60_000))) {
			suspect = hub.arrive("a", "suspect").entry().id();
			await().until(() -> hub.ledger().find(suspect).orElseThrow().status() == Status.PROCESSING);
			new JdbcTemplate(hub.bean(DataSource.class)).update(
					"insert into suspect (task_instance, crashes, alone) values (?, 1, false)", suspect + "/1/read");
		}
		try (TestHub hub = start((exchange) -> seen.add(exchange.getIn().getBody(Document.class).id()))) {
			String innocent = hub.arrive("b", "innocent").entry().id();
			await().atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(seen).containsExactly(innocent, suspect));
		}
	}

	/** An invoice in XML, for example, that came before there was a reader for it. */
	@Test
	void whatWaitedForAReaderIsReadByTheVersionThatHasIt() {
		String id;
		try (TestHub hub = start((exchange) -> {
			throw new ServiceUnavailable(new Service(Service.Kind.READER, "application/xml"),
					Sentence.of("read.not-yet", "application/xml"));
		})) {
			id = hub.arrive("a", "invoice").entry().id();
			await().untilAsserted(() -> assertThat(hub.ledger().find(id).orElseThrow().waitingFor())
				.hasToString("reader:application/xml"));
		}
		try (TestHub hub = start((exchange) -> seen.add(exchange.getIn().getBody(Document.class).id()))) {
			await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(seen).containsExactly(id));
			await().untilAsserted(() -> assertThat(hub.ledger().find(id).orElseThrow().waitingFor()).isNull());
		}
	}

	private TestHub start(Processor read) {
		return TestHub.at(home).routes(new RouteBuilder() {
			@Override
			public void configure() {
				from("work:read?pool=read").process(read);
			}
		}).start();
	}

}

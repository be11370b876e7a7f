package io.dromedary.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.dromedary.document.Document;
import io.dromedary.fakes.Postgres;
import io.dromedary.fakes.TestHub;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Processes with homes of their own share a PostgreSQL and a store. */
class TwoProcessesTest {

	private static final int DOCUMENTS = 60;

	@TempDir
	Path folder;

	private final Queue<String> done = new ConcurrentLinkedQueue<>();

	@Test
	void noItemIsRunTwice() {
		String url = Postgres.newUrl();
		Processor note = (exchange) -> done.add(exchange.getIn().getBody(Document.class).id());
		try (TestHub one = hub(folder, "one", url, note).start(); TestHub two = hub(folder, "two", url, note).start()) {
			List<String> ids = new ArrayList<>();
			for (int number = 0; number < DOCUMENTS; number++) {
				String text = "document " + number;
				ids.add(((number % 2 == 0) ? one : two).arrive(text, text).entry().id());
			}
			await().untilAsserted(() -> assertThat(done).hasSizeGreaterThanOrEqualTo(DOCUMENTS));
			assertThat(done).containsExactlyInAnyOrderElementsOf(ids);
		}
	}

	@Test
	void theItemsOfADeadOneAreTakenOver() throws Exception {
		String url = Postgres.newUrl();
		Process dying = Java.start(DyingProcess.class, folder.resolve("log"), folder.toString(), url);
		try {
			await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(folder.resolve("at-work")));
		}
		finally {
			dying.destroyForcibly().waitFor();
		}
		Processor note = (exchange) -> done.add(exchange.getIn().getBody(Document.class).origin().fileName());
		try (TestHub heir = hub(folder, "heir", url, note).start()) {
			await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(done).hasSize(3));
			assertThat(done).containsExactlyInAnyOrder("0", "1", "2");
		}
	}

	static TestHub.Builder hub(Path folder, String name, String url, Processor read) {
		return TestHub.at(folder.resolve(name))
			.with("dromedary.store", folder.resolve("store"))
			.with("dromedary.ledger.url", url)
			.with("dromedary.ledger.username", "postgres")
			.with("dromedary.ledger.connections", 8)
			.with("dromedary.work.readers", 4)
			.with("dromedary.work.heartbeat", "300ms")
			.routes(new RouteBuilder() {
				@Override
				public void configure() {
					from("work:read?pool=read").process(read);
				}
			});
	}

}

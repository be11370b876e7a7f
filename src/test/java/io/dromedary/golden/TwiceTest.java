package io.dromedary.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Page;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Oddities;
import io.dromedary.paper.Scanned;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A clean scan with a doubt is read by both engines before a person is asked, once. */
@ExtendWith(Golden.class)
class TwiceTest {

	private static final String DONE = "dromedary_step_seconds_count{outcome=\"done\",step=\"twice\"} ";

	@TempDir
	Path folder;

	@Test
	void aDoubtfulScanIsReadTwiceAndWhatAPersonSettlesIsNotReadAgain(WholeHub hub) {
		Client client = new Client(hub);
		long before = twice(client);
		Entry entry = hub.carry("negative.png", scan(1));
		assertThat(entry.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.doubts(entry)).contains("negative-total");
		assertReadByBoth(hub, entry);
		assertThat(twice(client)).isEqualTo(before + 1);
		String approve = "{\"version\": " + entry.version() + ", \"action\": \"approve\"}";
		assertThat(client.post("/api/documents/" + entry.id() + "/decision", "application/json", approve).statusCode())
			.isEqualTo(200);
		await().atMost(Duration.ofMinutes(1))
			.until(() -> hub.ledger().find(entry.id()).orElseThrow().status() == Status.DELIVERED);
		assertThat(twice(client)).isEqualTo(before + 1);
	}

	/** It waits for its step over a stop of the program, as for any other. */
	@Test
	@Tag("slow")
	void aDocumentOnItsWayToBeReadTwiceSurvivesAStop() throws IOException {
		Path route = Files.createDirectories(folder.resolve("routes")).resolve("document.camel.yaml");
		String shipped = Files.readString(Path.of("routes/document.camel.yaml"));
		int at = shipped.indexOf("- route:\n    id: twice");
		Files.writeString(route,
				shipped.substring(0, at) + shipped.substring(shipped.indexOf("- route:\n    id: deliver")));
		String id;
		try (WholeHub hub = WholeHub.at(folder).start()) {
			Entry entry = hub.carry("negative.png", scan(2));
			assertThat(entry.waitingFor()).isEqualTo(new Service(Service.Kind.ROUTE, "twice"));
			id = entry.id();
		}
		Files.delete(route);
		try (WholeHub hub = WholeHub.at(folder).start()) {
			Entry entry = await().atMost(Duration.ofMinutes(1))
				.until(() -> hub.ledger().find(id).orElseThrow(), (now) -> now.status() == Status.REVIEW);
			assertReadByBoth(hub, entry);
			assertThat(twice(new Client(hub))).isEqualTo(1);
		}
	}

	private static void assertReadByBoth(WholeHub hub, Entry entry) {
		List<Page> pages = hub.ledger().assessment(entry.id()).orElseThrow().extraction().transcript().pages();
		assertThat(pages).hasSize(1).noneMatch(Page::spared).noneMatch((page) -> page.witness().isEmpty());
	}

	private static byte[] scan(long seed) {
		return new Scanned(Oddities.draw("amount-negative", Locale.ENGLISH, seed), 200, seed, 0, 0, 0, false).png()
			.content();
	}

	/** How many documents were read twice. */
	private static long twice(Client client) {
		return client.get("/actuator/prometheus")
			.lines()
			.filter((line) -> line.startsWith(DONE))
			.map((line) -> (long) Double.parseDouble(line.substring(DONE.length())))
			.findFirst()
			.orElse(0L);
	}

}

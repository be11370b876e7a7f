package io.dromedary.work;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.document.Document;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.document.Transcript;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Store;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A document of which what was kept cannot be read any more. */
class LostRecordTest {

	@TempDir
	Path home;

	private final AtomicInteger extracted = new AtomicInteger();

	@Test
	void itFailsWithASentenceThatSaysWhatToDoAndARetryReadsItAnew() throws Exception {
		try (TestHub hub = TestHub.at(home).routes(new RouteBuilder() {
			@Override
			public void configure() {
				from("work:read?pool=read").process((exchange) -> {
					Document document = exchange.getIn().getBody(Document.class);
					Page page = new Page(1, Page.Source.PLAIN_TEXT, 80, 60, List.of());
					exchange.getIn().setBody(new Transcript(document, "test", List.of(page)));
				}).to("work:extract");
			}
		}).start()) {
			Entry entry = hub.arrive("a", "one").entry();
			await().untilAsserted(() -> assertThat(now(hub, entry).waitingFor()).hasToString("route:extract"));
			hub.bean(Store.class).remove(entry.id());
			byte[] original = "one".getBytes(StandardCharsets.UTF_8);
			hub.bean(Store.class).remove(entry.sha256());
			hub.bean(Store.class).keep(new ByteArrayInputStream(original));
			hub.camel().addRoutes(new RouteBuilder() {
				@Override
				public void configure() {
					from("work:extract?pool=extract").process((exchange) -> extracted.incrementAndGet());
				}
			});
			await().untilAsserted(() -> assertThat(now(hub, entry).status()).isEqualTo(Status.FAILED));
			assertThat(now(hub, entry).reason()).isEqualTo(Sentence.of("ledger.lost-key"));
			assertThat(extracted).hasValue(0);
			hub.ledger().retry(entry.id());
			await().untilAsserted(() -> assertThat(extracted).hasValue(1));
		}
	}

	private static Entry now(TestHub hub, Entry entry) {
		return hub.ledger().find(entry.id()).orElseThrow();
	}

}

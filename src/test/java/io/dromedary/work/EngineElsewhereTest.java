package io.dromedary.work;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.fakes.TestHub;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Documents that wait for an engine on another machine, or for what most do without. */
class EngineElsewhereTest {

	private Service missing = Service.of("ocr:google-vision");

	@TempDir
	Path home;

	private final AtomicBoolean busy = new AtomicBoolean(true);

	private final AtomicInteger asked = new AtomicInteger();

	private final AtomicInteger read = new AtomicInteger();

	/** Else every text layer would send all that wait to a server that is busy. */
	@ParameterizedTest
	@ValueSource(strings = { "ocr:google-vision", "target:webhook:document" })
	void documentsThatAreReadWithoutItSendNobodyToIt(String service) {
		missing = Service.of(service);
		try (TestHub hub = start("1h")) {
			String scan = hub.arrive("scan", "scan").entry().id();
			await()
				.untilAsserted(() -> assertThat(hub.ledger().find(scan).orElseThrow().waitingFor()).isEqualTo(missing));
			for (int i = 1; i <= 5; i++) {
				int done = i;
				hub.arrive("text" + i, "text" + i);
				await().untilAtomic(read, org.hamcrest.Matchers.is(done));
			}
			assertThat(asked).hasValue(1);
			assertThat(hub.ledger().find(scan).orElseThrow().waitingFor()).isEqualTo(missing);
		}
	}

	@Test
	void whenTheOneThatTriesSucceedsAllGoOn() {
		try (TestHub hub = start("200ms")) {
			for (int i = 1; i <= 5; i++) {
				hub.arrive("scan" + i, "scan" + i);
			}
			await().until(() -> asked.get() > 7);
			busy.set(false);
			await().untilAtomic(read, org.hamcrest.Matchers.is(5));
		}
	}

	private TestHub start(String probe) {
		return TestHub.at(home).with("dromedary.work.probe", probe).routes(new RouteBuilder() {
			@Override
			public void configure() {
				from("work:read?pool=read").process(EngineElsewhereTest.this::read).to("log:end?level=OFF");
			}
		}).start();
	}

	private void read(Exchange exchange) {
		if (exchange.getIn().getBody(Document.class).origin().fileName().startsWith("scan")) {
			asked.incrementAndGet();
			if (busy.get()) {
				throw new ServiceUnavailable(missing, Sentence.of("work.waiting", "x"));
			}
		}
		read.incrementAndGet();
	}

}

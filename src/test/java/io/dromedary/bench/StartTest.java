package io.dromedary.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The zip that is handed out, as it was made by {@code mvn package}. */
@Tag("slow")
class StartTest {

	@Test
	void whatIsHandedOutStartsFromItsArchiveAndThenWritesNothing(@TempDir Path folder) throws Exception {
		Path zip = HandedOut.zip().orElse(null);
		Assumptions.assumeTrue(zip != null, "mvn package makes the zip, on Linux");
		try (HandedOut hub = HandedOut.unpacked(zip, folder)) {
			hub.archive();
			hub.start();
			await().atMost(Duration.ofMinutes(2)).until(hub::ready);
			assertThat(hub.usesArchive()).isTrue();
			AtomicLong written = new AtomicLong(-1);
			await().pollInterval(Duration.ofSeconds(1))
				.during(Duration.ofSeconds(30))
				.atMost(Duration.ofMinutes(2))
				.until(() -> written.getAndSet(hub.written()) == written.get());
			hub.stop();
		}
	}

}

package io.dromedary.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;

import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Entry;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A file consumer of the user's own, which moves its files by itself. */
class OwnSourceTest {

	@TempDir
	Path folder;

	private final FakeLedger ledger = new FakeLedger();

	private final FakeStore store = new FakeStore();

	@Test
	void aFileThatIsStillBeingWrittenIsNotTakenForDone() throws Exception {
		Path file = Files.writeString(folder.resolve("a.txt"), "half");
		AtomicBoolean grown = new AtomicBoolean();
		store.meanwhile = () -> {
			if (grown.compareAndSet(false, true)) {
				append(file, " and the rest");
			}
		};
		try (DefaultCamelContext camel = new DefaultCamelContext()) {
			camel.addRoutes(new RouteBuilder() {
				@Override
				public void configure() {
					from("file:" + folder + "?initialDelay=0&delay=50").bean(OpenDoors.intake(store, ledger),
							"receive");
				}
			});
			camel.start();
			await().until(() -> Files.exists(folder.resolve(".camel/a.txt")));
		}
		assertThat(ledger.all()).extracting(Entry::size).containsExactly(17L);
	}

	private static void append(Path file, String text) {
		try {
			Files.writeString(file, text, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

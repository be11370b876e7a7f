package io.dromedary.split;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.dromedary.Corpus;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Archives dropped into the inbox of the whole program. */
class WholeArchivesTest {

	private static final List<Status> MOVING = List.of(Status.RECEIVED, Status.PROCESSING, Status.DELIVERING);

	@TempDir
	static Path home;

	@Test
	@Tag("slow")
	void archivesInArchivesEndAtTheDepthThatIsSaid() throws IOException {
		byte[] archive = "Invoice no. 7\nTotal 10.00 EUR".getBytes(StandardCharsets.UTF_8);
		String name = "a.txt";
		for (int depth = 0; depth < 12; depth++) {
			archive = ZipOpenerTest.zip(name, archive);
			name = depth + ".zip";
		}
		try (WholeHub hub = WholeHub.at(home).with("dromedary.language", "en").start()) {
			hub.drop("deep.zip", archive);
			Optional<Path> bombs = Corpus.find("data/hostile/archive");
			if (bombs.isPresent()) {
				for (String bomb : List.of("droste.zip", "self_bomb_nested.zip", "self_password.zip",
						"self_bomb_flat.zip")) {
					hub.drop(bomb, Files.readAllBytes(bombs.get().resolve(bomb)));
				}
			}
			await().atMost(Duration.ofSeconds(60))
				.until(() -> all(hub).size() >= 12 + (bombs.isPresent() ? 20 : 0)
						&& all(hub).stream().noneMatch((entry) -> MOVING.contains(entry.status())));
			assertThat(all(hub).stream().map(Entry::reason).filter(Objects::nonNull).map((reason) -> reason.key()))
				.contains("split.too-deep");
			assertThat(all(hub)).noneMatch((entry) -> entry.status() == Status.FAILED);
		}
	}

	private static List<Entry> all(WholeHub hub) {
		return hub.ledger().list(new Query(null, null, null, null, 200));
	}

}

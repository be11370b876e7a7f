package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.fakes.FakeStore;
import io.dromedary.guard.Guard;
import io.dromedary.home.Home;
import io.dromedary.ledger.Part;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Opens containers with the openers there are and looks at what they hand over. */
abstract class OpenerCase {

	static final SplitSettings SETTINGS = new SplitSettings(1000, DataSize.ofMegabytes(60), true);

	static final Home HOME = new Home(Path.of("target", "home-" + UUID.randomUUID()).toAbsolutePath(), "1");

	final FakeStore store = new FakeStore();

	final Containers containers = new SplitConfiguration().containers(List::of, HOME, Guard.alone());

	List<Part> open(byte[] container, String fileName) {
		return open(FakeStore.content(container), fileName);
	}

	List<Part> open(Content container, String fileName) {
		Parts parts = new Parts(store, containers, new Bounds(SETTINGS, 0, 0));
		Origin origin = new Origin("folder", "from-folder", fileName, null, Instant.EPOCH);
		try {
			containers.opener(container, fileName)
				.orElseThrow(() -> new AssertionError("no container"))
				.open(new Document("1", 1, origin, container, Instructions.NONE), parts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return parts.found();
	}

	static byte[] bytes(Part part) {
		try (InputStream bytes = Objects.requireNonNull(part.content()).open()) {
			return bytes.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(Part part) {
		return new String(bytes(part), StandardCharsets.UTF_8);
	}

	static List<String> kept(List<Part> parts) {
		return parts.stream().filter((part) -> part.content() != null).map(Part::fileName).toList();
	}

	static List<String> leftOut(List<Part> parts) {
		return parts.stream()
			.filter((part) -> part.reason() != null)
			.map((part) -> part.fileName() + ": " + Objects.requireNonNull(part.reason()).key())
			.toList();
	}

	/**
	 * Cut anywhere, changed anywhere: it is opened, or refused, and never anything else.
	 */
	void survivesDamage(byte[] container, String fileName) {
		for (int cut = 0; cut < container.length; cut += Math.max(1, container.length / 80)) {
			tryToOpen(Arrays.copyOf(container, cut), fileName);
		}
		for (int round = 0; round < 150; round++) {
			byte[] changed = container.clone();
			for (int i = 0; i <= round % 4; i++) {
				changed[ThreadLocalRandom.current().nextInt(changed.length)] = (byte) ThreadLocalRandom.current()
					.nextInt();
			}
			tryToOpen(changed, fileName);
		}
	}

	private void tryToOpen(byte[] container, String fileName) {
		if (containers.container(FakeStore.content(container), fileName)) {
			try {
				assertThat(open(container, fileName)).isNotNull();
			}
			catch (UnreadableDocument ex) {
				assertThat(ex.sentence().key()).startsWith("split.");
			}
		}
	}

}

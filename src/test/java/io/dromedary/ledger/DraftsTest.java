package io.dromedary.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is half written belongs to somebody who writes it, or is gone. */
class DraftsTest {

	private static final String WORD = "Kanarienvogel";

	@TempDir
	Path folder;

	@Test
	void whatAProcessThatWasKilledLeftHalfWrittenIsGoneAfterASweepAndWhatIsWrittenStays() throws Exception {
		Process other = start();
		await().until(() -> drafts().size() == 1);
		FolderStore store = new FolderStore(folder);
		store.sweep();
		assertThat(drafts()).as("of one that lives").hasSize(1);
		other.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
		assertThat(drafts()).as("of one that was killed").hasSize(1);
		store.sweep();
		assertThat(incoming()).isEmpty();
	}

	@Test
	void whatThisProcessIsWritingOutlivesASweepByItAndByAnotherStore() throws Exception {
		FolderStore store = new FolderStore(folder);
		CountDownLatch swept = new CountDownLatch(1);
		var kept = CompletableFuture.supplyAsync(() -> {
			try {
				return store.keep(waiting(swept));
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
		await().until(() -> drafts().size() == 1);
		store.sweep();
		new FolderStore(folder).sweep();
		assertThat(drafts()).hasSize(1);
		swept.countDown();
		assertThat(kept.get(1, TimeUnit.MINUTES).open()).hasContent(WORD + WORD);
		assertThat(drafts()).isEmpty();
		store.close();
		assertThat(incoming()).isEmpty();
	}

	@Test
	void whatAnEarlierVersionLeftIsGoneToo() throws IOException {
		Files.writeString(Files.createDirectories(folder.resolve("incoming")).resolve("01abc"), WORD);
		new FolderStore(folder).sweep();
		assertThat(incoming()).isEmpty();
	}

	@Test
	void aStoreThatWasClosedLeavesNothingAndWritesAgainWhereItIsAsked() throws IOException {
		FolderStore store = new FolderStore(folder);
		assertThat(incoming()).as("nobody has written").isEmpty();
		for (int round = 0; round < 2; round++) {
			store.keep(new ByteArrayInputStream(new byte[] { (byte) round }));
			store.close();
			assertThat(incoming()).isEmpty();
		}
	}

	/** One half at once, the other when it is time. */
	private static InputStream waiting(CountDownLatch time) {
		byte[] half = WORD.getBytes(StandardCharsets.UTF_8);
		return new SequenceInputStream(new ByteArrayInputStream(half), new ByteArrayInputStream(half) {
			@Override
			public synchronized int read(byte[] bytes, int offset, int length) {
				try {
					time.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				return super.read(bytes, offset, length);
			}
		});
	}

	private List<Path> drafts() throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve("incoming"))) {
			return files.filter((file) -> Files.isRegularFile(file) && !file.toString().endsWith(".lock"))
				.filter((file) -> file.toFile().length() > 0)
				.toList();
		}
		catch (java.nio.file.NoSuchFileException ex) {
			return List.of();
		}
	}

	private List<Path> incoming() throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("incoming"))) {
			return files.toList();
		}
	}

	private Process start() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), DraftsTest.class.getName(),
				folder.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	/** Never comes to the end of a content. */
	public static void main(String[] arguments) throws Exception {
		new FolderStore(Path.of(arguments[0])).keep(waiting(new CountDownLatch(1)));
	}

}

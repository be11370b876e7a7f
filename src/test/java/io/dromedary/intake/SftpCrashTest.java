package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Files that change, come again, or lie there once more after a crash. */
@Tag("slow")
class SftpCrashTest extends SftpDoorCase {

	private static final FileTime OLD = FileTime.from(Instant.parse("2021-02-02T20:20:20Z"));

	private Path put(String name, String content) throws IOException {
		Path draft = Files.writeString(folder.resolve("draft"), content);
		Files.setLastModifiedTime(draft, OLD);
		return Files.move(draft, inbox(name));
	}

	@Test
	void aFileThatCouldNotBeMovedIsMovedAfterARestartAndIsNoSecondDocument() throws IOException {
		put("x.pdf", "same");
		ledger.afterArrival = () -> {
			ledger.afterArrival = () -> {
			};
			throw new IllegalStateException("crash");
		};
		try (SftpHub hub = hub().retry(Duration.ofMinutes(1)).start()) {
			await().until(() -> left().isEmpty());
			assertThat(ledger.all()).hasSize(1);
			assertThat(done(hub.taken("x.pdf"))).content().isEqualTo("same");
		}
	}

	@Test
	void theSameNameSizeAndTimeWithAnotherContentIsAnotherDocument() throws IOException {
		put("x.pdf", "one");
		try (SftpHub hub = hub().start()) {
			hub.taken("x.pdf");
			await().until(() -> left().isEmpty());
			put("x.pdf", "two");
			await().until(() -> hub.named("x.pdf").size() == 2 && left().isEmpty());
		}
		try (SftpHub hub = hub().start()) {
			put("x.pdf", "six");
			await().until(() -> hub.named("x.pdf").size() == 3 && left().isEmpty());
		}
	}

	@Test
	void aRefusedFileThatComesAgainAsItWasIsANewAttempt() throws IOException {
		for (String after : new String[] { "move", "delete" }) {
			put(after + ".pdf", after);
			try (SftpHub hub = hub().set("after", after).start()) {
				Entry first = hub.taken(after + ".pdf");
				await().until(() -> left().isEmpty());
				ledger.refuse(first.id(), Sentence.of("intake.no-reason"));
				put(after + ".pdf", after);
				await().until(() -> hub.named(after + ".pdf").size() == 2 && left().isEmpty());
				assertThat(hub.taken(after + ".pdf").status()).isEqualTo(Status.RECEIVED);
			}
		}
	}

	@Test
	void whatIsPutInPlaceOfAFileThatWasReadIsAnotherDocument() throws IOException {
		for (String after : new String[] { "move", "delete" }) {
			put(after + ".pdf", "read");
			ledger.afterArrival = () -> {
				ledger.afterArrival = () -> {
				};
				FolderDoorCase.write(inbox(after + ".pdf"), after + "d later");
			};
			try (SftpHub hub = hub().set("after", after).start()) {
				await().until(() -> hub.named(after + ".pdf").size() == 2 && left().isEmpty());
				assertThat(ledger.all()).extracting(Entry::size).contains(after.length() + 7L);
			}
		}
	}

	@Test
	void aFileThatChangesWhileItIsReadIsTakenAsItIsAfterwards() throws IOException {
		put("x.pdf", "short");
		try (SftpHub hub = hub()) {
			hub.store.meanwhile = () -> {
				hub.store.meanwhile = () -> {
				};
				FolderDoorCase.write(inbox("x.pdf"), "the longer, later content");
			};
			hub.start();
			await().until(() -> left().isEmpty());
			assertThat(ledger.all()).extracting(Entry::size).contains(25L);
		}
	}

	@Test
	void aFileThatCannotBeMovedIsReadOnce() throws IOException {
		put("x.pdf", "content");
		host.put(INBOX + ".done", "a file where the folder should be");
		try (SftpHub hub = hub().start()) {
			assertThat(hub.trouble()).contains("SFTP server");
			host.put(INBOX + "marker.pdf", fresh());
			hub.taken("marker.pdf");
			assertThat(hub.store.times()).isEqualTo(2);
			Files.delete(inbox(".done"));
			await().until(() -> left().isEmpty());
			assertThat(ledger.all()).hasSize(2);
		}
	}

}

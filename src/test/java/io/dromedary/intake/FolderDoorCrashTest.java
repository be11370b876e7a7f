package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nothing is lost and nothing is taken twice. */
class FolderDoorCrashTest extends FolderDoorCase {

	@Test
	void aDuplicateGetsANoteThatNamesTheFirst() throws IOException {
		String content = fresh();
		drop(inbox().resolve("first.pdf"), content);
		Entry first = taken("first.pdf");
		drop(inbox().resolve("second.pdf"), content);
		Entry second = taken("second.pdf");
		assertThat(second.status()).isEqualTo(Status.DUPLICATE);
		assertThat(done(second)).isRegularFile();
		assertThat(done(second).resolveSibling(done(second).getFileName() + ".duplicate.txt")).content()
			.contains("first.pdf", first.id(), "second.pdf")
			.doesNotContain("{", "intake.");
	}

	@Test
	void aRefusedFileEndsInRefusedWithItsReason() throws IOException {
		drop(inbox().resolve("locked.pdf"), fresh());
		Entry entry = taken("locked.pdf");
		ledger.refuse(entry.id(), Sentence.of("intake.no-reason"));
		refuse(entry);
		refuse(entry);
		assertThat(done(entry)).doesNotExist();
		assertThat(refused(entry)).isRegularFile();
		assertThat(reason(entry)).content()
			.contains("locked.pdf", "No reason was given.", "inbox", entry.id())
			.doesNotContain("{", "intake.");
	}

	@Test
	void aFileRefusedBeforeItsDoorMovedItEndsInRefused() throws IOException {
		ledger.afterArrival = () -> {
			Entry entry = named("quick.pdf").get(0);
			ledger.refuse(entry.id(), Sentence.of("intake.no-reason"));
			refuse(entry);
		};
		drop(inbox().resolve("quick.pdf"), fresh());
		await().until(() -> !named("quick.pdf").isEmpty() && ledger.open() == 0);
		Entry entry = named("quick.pdf").get(0);
		assertThat(refused(entry)).isRegularFile();
		assertThat(reason(entry)).isRegularFile();
		assertThat(done(entry)).doesNotExist();
		assertThat(inbox().resolve("quick.pdf")).doesNotExist();
	}

	@Test
	void aRefusedFileDroppedAgainWithItsOldTimeStampIsANewAttempt() throws IOException {
		Path file = drop(desk.resolve("again.pdf"), fresh());
		FileTime old = FileTime.from(Instant.parse("2020-02-02T20:20:20Z"));
		Files.setLastModifiedTime(file, old);
		Files.copy(file, desk.resolve("copy"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
		Files.move(file, inbox().resolve("again.pdf"));
		Entry first = taken("again.pdf");
		ledger.refuse(first.id(), Sentence.of("intake.no-reason"));
		refuse(first);
		Files.move(desk.resolve("copy"), inbox().resolve("again.pdf"));
		await().until(() -> named("again.pdf").size() == 2 && ledger.open() == 0);
		Entry second = named("again.pdf").get(1);
		assertThat(second.status()).isEqualTo(Status.RECEIVED);
		assertThat(done(second)).isRegularFile();
		assertThat(refused(first)).isRegularFile();
	}

	@Test
	void aCrashBeforeTheMoveLeavesOneDocument() throws IOException {
		ledger.afterArrival = () -> {
			ledger.afterArrival = () -> {
			};
			throw new IllegalStateException("crash");
		};
		drop(inbox().resolve("crash.pdf"), fresh());
		taken("crash.pdf");
		assertThat(named("crash.pdf")).hasSize(1);
		assertThat(done(named("crash.pdf").get(0))).isRegularFile();
	}

	@Test
	void aKeyLeftBehindByACrashAfterTheMoveDoesNotSwallowTheNextFile() throws IOException {
		ledger.beforeAcknowledged = () -> {
			ledger.beforeAcknowledged = () -> {
			};
			throw new IllegalStateException("crash");
		};
		FileTime old = FileTime.from(Instant.parse("2021-02-02T20:20:20Z"));
		String content = fresh();
		Path file = drop(desk.resolve("left.pdf"), content);
		Files.setLastModifiedTime(file, old);
		Files.move(file, inbox().resolve("left.pdf"));
		await().until(() -> !named("left.pdf").isEmpty() && done(named("left.pdf").get(0)).toFile().exists());
		assertThat(ledger.open()).isOne();
		Path next = drop(desk.resolve("left.pdf"), content);
		Files.setLastModifiedTime(next, old);
		Files.move(next, inbox().resolve("left.pdf"));
		await().until(() -> named("left.pdf").size() == 2 && ledger.open() == 0);
		assertThat(named("left.pdf").get(1).status()).isEqualTo(Status.DUPLICATE);
	}

	@Test
	void aFileThatChangesWhileItIsReadIsTakenAsItIsAfterwards() throws IOException {
		Path file = inbox().resolve("changing.pdf");
		store.meanwhile = () -> {
			store.meanwhile = () -> {
			};
			write(file, "the longer, later content");
		};
		drop(file, "short " + fresh());
		assertThat(taken("changing.pdf").size()).isEqualTo("the longer, later content".length());
		assertThat(named("changing.pdf")).hasSize(1);
	}

	@Test
	void aFileThatVanishesWhileItIsReadIsNoDocument() throws IOException {
		Path file = inbox().resolve("vanishing.pdf");
		store.meanwhile = () -> {
			store.meanwhile = () -> {
			};
			file.toFile().delete();
		};
		drop(file, fresh());
		drop(inbox().resolve("wanishing-marker.pdf"), fresh());
		taken("wanishing-marker.pdf");
		assertThat(named("vanishing.pdf")).isEmpty();
	}

	@Test
	void whatIsWrittenAfterTheArrivalIsAnotherDocument() throws IOException {
		Path file = inbox().resolve("late.pdf");
		ledger.afterArrival = () -> {
			ledger.afterArrival = () -> {
			};
			write(file, "the later content of late");
		};
		drop(file, fresh());
		await().until(() -> named("late.pdf").size() == 2 && ledger.open() == 0);
		assertThat(done(named("late.pdf").get(1))).content().isEqualTo("the later content of late");
	}

}

package io.dromedary.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.component.file.FileConsumer;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whoever may write in the inbox may not read, name or move by this program what lies
 * elsewhere.
 */
@ExtendWith(OutputCaptureExtension.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "left out: there not everybody may make links")
class SwappedFolderTest extends FolderDoorCase {

	private static final int OUTSIDE = 20;

	private static final int SWAPS = 200;

	@Autowired
	FolderFilter filter;

	@Test
	void whatLiesBehindAFolderThatWasSwappedForALinkIsNoDocument() throws IOException {
		Path outside = Files.createDirectories(desk.resolve("outside"));
		drop(outside.resolve("Kanarienvogel.pdf"), fresh());
		Path sub = Files.createDirectories(inbox().resolve("swapped"));
		GenericFile<File> folder = listed(sub.toFile());
		GenericFile<File> file = listed(sub.resolve("Kanarienvogel.pdf").toFile());
		assertThat(filter.accept(folder)).isTrue();
		Files.delete(sub);
		Files.createSymbolicLink(sub, outside);
		assertThat(filter.accept(folder)).isFalse();
		assertThat(filter.accept(file)).isFalse();
		assertThatThrownBy(() -> DroppedFile.of("from-folder", file)).isInstanceOf(IOException.class);
		Files.delete(sub);
	}

	@Test
	void aFileThatWasSeenIsNeitherReadNorMovedOnceItsFolderWasSwapped() throws IOException {
		Path outside = Files.createDirectories(desk.resolve("outside"));
		Path secret = drop(outside.resolve(".seen.pdf"), "the same");
		Path sub = inbox().resolve("seen");
		Path own = drop(sub.resolve(".seen.pdf"), "the same");
		Files.setLastModifiedTime(secret, Files.getLastModifiedTime(own));
		DroppedFile seen = DroppedFile.of("from-folder", listed(own.toFile()));
		Files.move(sub, desk.resolve("away"));
		Files.createSymbolicLink(sub, outside);
		assertThat(seen.unchanged()).isFalse();
		assertThatThrownBy(seen::open).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> seen.shelf().move(seen.spot().path(), seen.shelf().done("1", "seen.pdf")))
			.isInstanceOf(IOException.class);
		assertThat(secret).hasContent("the same");
		Files.delete(sub);
	}

	@Test
	void aFolderThatIsSwappedAgainAndAgainBringsInNothingFromElsewhere(CapturedOutput output) throws Exception {
		Path outside = Files.createDirectories(desk.resolve("outside/deep")).getParent();
		for (int number = 0; number < OUTSIDE; number++) {
			drop(outside.resolve("Kanarienvogel-" + number + ".pdf"), fresh());
			drop(outside.resolve("deep/Kanarienvogel-deep-" + number + ".pdf"), fresh());
		}
		Path sub = Files.createDirectories(inbox().resolve("sub/deep")).getParent();
		AtomicBoolean end = new AtomicBoolean();
		AtomicInteger swaps = new AtomicInteger();
		Thread swapper = new Thread(() -> {
			while (!end.get() || swaps.get() < SWAPS) {
				swap(sub, outside);
				swaps.incrementAndGet();
			}
		});
		swapper.start();
		for (int number = 0; number < 5; number++) {
			drop(inbox().resolve("marker-" + number + ".pdf"), fresh());
			taken("marker-" + number + ".pdf");
		}
		end.set(true);
		swapper.join();
		assertThat(swaps.get()).isGreaterThanOrEqualTo(SWAPS);
		assertThat(ledger.all()).noneMatch((entry) -> entry.origin().fileName().contains("Kanarienvogel"));
		assertThat(outside.toFile().list()).hasSize(OUTSIDE + 1);
		assertThat(output.getAll()).doesNotContain("Kanarienvogel");
	}

	/** There is always a folder or a link, never for long the same. */
	private void swap(Path sub, Path outside) {
		Path link = desk.resolve("link");
		Path away = desk.resolve("swapped-away");
		try {
			Files.createSymbolicLink(link, outside);
			Files.move(sub, away);
			Files.move(link, sub);
			Files.delete(sub);
			Files.move(away, sub);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/** As Camel lists it. */
	private static GenericFile<File> listed(File file) {
		return FileConsumer.asGenericFile(inbox().toString(), file, null, false);
	}

}

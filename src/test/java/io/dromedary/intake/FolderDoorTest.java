package io.dromedary.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FolderDoorTest extends FolderDoorCase {

	static final List<String> ODD = List.of("-rf x.pdf", "fattura è ß 請求書 🐪.pdf", "a".repeat(200) + ".pdf",
			"  two  spaces .pdf", "${file:name}${sys:user.home}.pdf", "{{dromedary.folder.path}}.pdf",
			"%2E%2E%2Fetc.pdf", "x\\..\\..\\up.pdf", "new\nline.pdf", "tab\t'quote\".pdf", "%s %n #{x} @{y}.pdf",
			"no-ending", "RAW(x)?move=y.pdf", "é".repeat(120) + ".pdf");

	@Test
	void aFileIsTakenInUnderAnyName() throws IOException {
		for (String name : ODD) {
			drop(inbox().resolve(name), fresh());
		}
		for (String name : ODD) {
			Entry entry = taken(name);
			assertThat(entry.origin().channel()).isEqualTo("folder");
			assertThat(entry.origin().path()).isEqualTo(name);
			assertThat(done(entry)).isRegularFile();
			String shown = done(entry).getFileName().toString();
			if (name.getBytes(StandardCharsets.UTF_8).length < 220) {
				assertThat(shown).isEqualTo(entry.id() + "-" + name);
			}
			assertThat(shown).startsWith(entry.id() + "-").endsWith(name.substring(name.length() - 4));
			assertThat((shown + ".duplicate.txt").getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(256);
		}
		assertThat(inbox().resolveSibling("up.pdf")).doesNotExist();
	}

	@Test
	void filesInSubFoldersAreTakenInAndDoneAndRefusedAreNot() throws IOException {
		drop(inbox().resolve("done/mine.pdf"), fresh());
		drop(inbox().resolve("refused/mine.pdf"), fresh());
		drop(inbox().resolve("2026/done/deep.pdf"), fresh());
		Entry entry = taken("deep.pdf");
		assertThat(entry.origin().path()).isEqualTo("2026/done/deep.pdf");
		assertThat(done(entry)).isRegularFile();
		assertThat(inbox().resolve("done/mine.pdf")).exists();
		assertThat(inbox().resolve("refused/mine.pdf")).exists();
	}

	@Test
	void unfinishedHiddenAndLinkedFilesAreLeftAlone() throws IOException {
		List<String> left = List.of("x.pdf.part", "x.TMP", "~$x.docx", ".hidden.pdf", "x.crdownload", "Thumbs.db",
				".git/config");
		for (String name : left) {
			drop(inbox().resolve(name), fresh());
		}
		Path outside = drop(desk.resolve("outside.pdf"), fresh());
		Files.createSymbolicLink(inbox().resolve("link.pdf"), outside);
		Files.createSymbolicLink(inbox().resolve("folder-link"), desk);
		drop(inbox().resolve("marker.pdf"), fresh());
		taken("marker.pdf");
		await().during(Duration.ofMillis(1200)).until(() -> left.stream().allMatch((x) -> lies(inbox().resolve(x))));
		assertThat(ledger.all()).noneMatch((entry) -> entry.origin().fileName().contains("outside"))
			.noneMatch((entry) -> entry.origin().fileName().startsWith("link"));
	}

	@Test
	void aGrowingFileIsTakenWhole() throws IOException {
		Path file = inbox().resolve("growing.pdf");
		byte[] all = new byte[20];
		Files.createDirectories(inbox());
		FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(3)));
		for (int at = 0; at < all.length; at++) {
			int length = at + 1;
			await().pollDelay(Duration.ofMillis(60)).until(() -> true);
			Files.write(file, java.util.Arrays.copyOf(all, length));
			Files.setLastModifiedTime(file, old);
		}
		assertThat(taken("growing.pdf").size()).isEqualTo(20);
		assertThat(named("growing.pdf")).hasSize(1);
	}

	@Test
	void aFileWhoseClockRunsAheadIsTakenToo() throws IOException {
		Path file = drop(desk.resolve("tomorrow.pdf"), fresh());
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
		Files.move(file, inbox().resolve("tomorrow.pdf"));
		taken("tomorrow.pdf");
	}

	@Test
	void anEmptyFileWaitsAndIsThenTakenIn() throws IOException {
		drop(inbox().resolve("empty.pdf"), "");
		await().during(Duration.ofMillis(700)).until(() -> named("empty.pdf").isEmpty());
		assertThat(taken("empty.pdf").size()).isZero();
	}

	@Test
	void anUnreadableFileIsTakenWhenItMayBeReadAndTheOthersDoNotWaitForIt() throws IOException {
		Path file = drop(desk.resolve("secret.pdf"), fresh());
		Assumptions.assumeTrue(file.toFile().setReadable(false) && !file.toFile().canRead(),
				"left out: this user may read everything");
		Files.move(file, inbox().resolve("secret.pdf"));
		drop(inbox().resolve("secret-marker.pdf"), fresh());
		taken("secret-marker.pdf");
		assertThat(named("secret.pdf")).isEmpty();
		inbox().resolve("secret.pdf").toFile().setReadable(true);
		taken("secret.pdf");
	}

	@Test
	void theOldestFileGoesFirst() throws IOException {
		Path folder = Files.createDirectories(desk.resolve("batch"));
		for (int age = 1; age <= 3; age++) {
			Path file = drop(folder.resolve("age-" + age + ".pdf"), fresh());
			Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(age))));
		}
		Files.move(folder, inbox().resolve("batch"));
		taken("age-1.pdf");
		assertThat(ledger.all().stream().map((entry) -> entry.origin().fileName()).filter((x) -> x.startsWith("age-")))
			.containsExactly("age-3.pdf", "age-2.pdf", "age-1.pdf");
	}

}

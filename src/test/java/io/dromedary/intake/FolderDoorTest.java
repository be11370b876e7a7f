package io.dromedary.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.fakes.FakeHub;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Entry;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@CamelSpringBootTest
@SpringBootTest(classes = { FakeHub.class, IntakeConfiguration.class },
		webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = {
				"camel.main.routes-include-pattern=file:routes/intake.camel.yaml,file:routes/from-folder.camel.yaml",
				"dromedary.folder.settle=100ms", "dromedary.folder.settle-empty=2500ms", "dromedary.folder.retry=1s" })
class FolderDoorTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path root;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path desk;

	@Autowired
	FakeLedger ledger;

	@Autowired
	FakeStore store;

	@Autowired
	ProducerTemplate template;

	@DynamicPropertySource
	static void inbox(DynamicPropertyRegistry registry) {
		registry.add("dromedary.folder.path", () -> inbox().toString());
	}

	static Path inbox() {
		return root.resolve("in box + 100%");
	}

	@AfterEach
	void calm() {
		ledger.afterArrival = () -> {
		};
		ledger.beforeAcknowledged = () -> {
		};
		store.meanwhile = () -> {
		};
	}

	static Stream<String> oddNames() {
		return Stream.of("-rf x.pdf", "fattura è ß 請求書 🐪.pdf", "a".repeat(200) + ".pdf", "  two  spaces .pdf",
				"${file:name}${sys:user.home}.pdf", "{{dromedary.folder.path}}.pdf", "%2E%2E%2Fetc.pdf",
				"x\\..\\..\\up.pdf", "new\nline.pdf", "tab\t'quote\".pdf", "%s %n #{x} @{y}.pdf", "no-ending",
				"RAW(x)?move=y.pdf", "é".repeat(120) + ".pdf");
	}

	@ParameterizedTest
	@MethodSource("oddNames")
	void aFileIsTakenInUnderAnyName(String name) throws IOException {
		drop(inbox().resolve(name), fresh());
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
		assertThat(root.resolve("up.pdf")).doesNotExist();
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
		await().during(Duration.ofMillis(1500)).until(() -> named("empty.pdf").isEmpty());
		assertThat(taken("empty.pdf").size()).isZero();
	}

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

	private static String fresh() {
		return "content " + UUID.randomUUID();
	}

	private static Path drop(Path file, String content) throws IOException {
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

	private static void write(Path file, String content) {
		try {
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static boolean lies(Path file) {
		return Files.exists(file);
	}

	private List<Entry> named(String name) {
		return ledger.all().stream().filter((entry) -> entry.origin().fileName().equals(name)).toList();
	}

	/** Waits until the file was taken in and its door has let go of it. */
	private Entry taken(String name) {
		await().until(() -> !named(name).isEmpty() && ledger.open() == 0);
		List<Entry> found = named(name);
		return found.get(found.size() - 1);
	}

	private void refuse(Entry entry) {
		template.sendBody("work:refused", ledger.document(entry.id()).orElseThrow());
	}

	private Path done(Entry entry) {
		return new Shelf(inbox()).done(entry.id(), entry.origin().fileName());
	}

	private Path refused(Entry entry) {
		return new Shelf(inbox()).refused(entry.id(), entry.origin().fileName());
	}

	private Path reason(Entry entry) {
		return refused(entry).resolveSibling(refused(entry).getFileName() + ".reason.txt");
	}

}

package io.dromedary.deliver.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.dromedary.deliver.Payload;
import io.dromedary.deliver.Samples;
import io.dromedary.csv.CsvNotation;
import io.dromedary.document.FieldKind;
import io.dromedary.fakes.FakeLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SpreadsheetsTest {

	private static final String HEAD = "\"id\";\"revision\";\"received_at\";\"file_name\";\"number\";\"date\";\"seller\";\"total\";\"source\"";

	@TempDir
	Path root;

	private final Samples.Types types = new Samples.Types();

	private Spreadsheets spreadsheets = new Spreadsheets(Path.of("unused"), CsvNotation.of(Locale.ITALY), types,
			Duration.ofMillis(50));

	@AfterEach
	void stop() throws InterruptedException {
		spreadsheets.stop();
	}

	@Test
	void everyDocumentHasOneLineInOrderOfArrival() throws Exception {
		restart();
		deliver("b2", 1, Map.of("number", "B-2", "total", "-12.50"));
		await().until(() -> lines().size() == 2);
		deliver("a1", 1, Map.of("number", "A-1", "date", "2026-05-14", "total", "1234.50", "seller", "Söhne; \"Co\""));
		deliver("c3", 1, Map.of("number", "C-3"));
		await().until(() -> lines().size() == 4);
		deliver("b2", 2, Map.of("number", "B-2", "total", "99.00"));
		await().until(() -> lines().get(2).contains("99,00"));
		assertThat(lines()).startsWith(HEAD)
			.extracting((line) -> line.substring(1, 3))
			.containsExactly("id", "a1", "b2", "c3");
		assertThat(lines().get(1)).contains("\"A-1\"")
			.endsWith("\"2026-05-14\";\"Söhne; \"\"Co\"\"\";\"1234,50\";\"\"");
		assertThat(lines().get(2)).startsWith("\"b2\";\"2\";\"2026-01-02 ").doesNotContain("-12,50");
		assertThat(Files.readAllBytes(csv())).startsWith(0xef, 0xbb, 0xbf).endsWith('\r', '\n');
		assertThat(root).isDirectoryNotContaining("glob:**.tmp");
	}

	@Test
	void whatWasDeliveredBeforeACrashIsThereAfterTheNextStart() throws Exception {
		restart();
		deliver("a1", 1, Map.of("number", "A-1"));
		deliver("b2", 1, Map.of("number", "B-2"));
		spreadsheets.stop();
		Files.delete(csv());
		Files.writeString(root.resolve("test-bill/c3.json"), "{\"data\": {\"id\": \"c");
		Files.writeString(root.resolve(".test-bill.csv.tmp"), "half a li");
		restart();
		await().until(() -> Files.exists(csv()));
		assertThat(lines()).hasSize(3);
	}

	@Test
	void theRestIsWrittenAtTheEnd() throws Exception {
		restart();
		IntStream.range(0, 50).forEach((number) -> deliver("d" + number, 1, Map.of()));
		spreadsheets.stop();
		assertThat(lines()).hasSize(51);
	}

	@Test
	void whatAPersonChangedInTheFileDoesNotStay() throws Exception {
		restart();
		deliver("a1", 1, Map.of("number", "00123"));
		await().until(() -> lines().size() == 2);
		Files.writeString(csv(), "id,number\r\na1,123\r\nzz,1\r\n");
		deliver("b2", 1, Map.of("number", "B-2"));
		await().until(() -> lines().contains(HEAD));
		assertThat(lines()).hasSize(3).noneMatch((line) -> line.contains("zz"));
		assertThat(lines().get(1)).contains("\"\t00123\"");
	}

	@Test
	void aFieldThatIsNewHasAColumn() throws Exception {
		restart();
		deliver("a1", 1, Map.of("number", "A-1", "weight", "2.5"));
		await().until(() -> lines().size() == 2);
		types.replace(Samples.bill(FieldKind.CODE, "number", FieldKind.NUMBER, "weight", FieldKind.TEXT, "file_name"));
		deliver("b2", 1, Map.of("number", "B-2"));
		await().until(() -> lines().size() == 3);
		assertThat(lines().get(0)).endsWith("\"number\";\"weight\";\"file_name_\"");
		assertThat(lines().get(1)).endsWith("\"A-1\";\"2,5\";\"\"");
	}

	@Test
	void aFileThatIsDeletedTakesItsLineWithIt() throws Exception {
		restart();
		deliver("a1", 1, Map.of("number", "A-1"));
		deliver("b2", 1, Map.of("number", "B-2"));
		await().until(() -> lines().size() == 3);
		Files.delete(root.resolve("test-bill/a1.json"));
		await().until(() -> lines().size() == 2);
		assertThat(lines().get(1)).startsWith("\"b2\"");
	}

	@Test
	void deliveriesAtOnceLoseNoLine() throws Exception {
		restart();
		ExecutorService deliverers = Executors.newFixedThreadPool(4);
		IntStream.range(0, 200).forEach((number) -> deliverers.execute(() -> deliver("d" + number, 1, Map.of())));
		deliverers.shutdown();
		assertThat(deliverers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		await().until(() -> lines().size() == 201);
		assertThat(lines()).doesNotHaveDuplicates();
	}

	@Test
	void aFileThatAnotherProcessWritesIsWaitedForAndTakenOver() throws Exception {
		restart();
		deliver("a1", 1, Map.of());
		await().until(() -> lines().size() == 2);
		try (FileChannel channel = FileChannel.open(root.resolve(".test-bill.csv.lock"), StandardOpenOption.WRITE);
				FileLock lock = await().ignoreExceptions().until(channel::tryLock, Objects::nonNull)) {
			assertThat(lock.isValid()).isTrue();
			deliver("b2", 1, Map.of());
			await().during(Duration.ofMillis(400)).until(() -> lines().size() == 2);
		}
		await().until(() -> lines().size() == 3);
	}

	@Test
	void aFileThatCannotBeReplacedHoldsUpNoDelivery() throws Exception {
		Files.createDirectories(csv().resolve("a folder in its place"));
		restart();
		deliver("a1", 1, Map.of("number", "A-1"));
		assertThat(root.resolve("test-bill/a1.json")).exists();
		await().during(Duration.ofMillis(400)).until(() -> Files.isDirectory(csv()));
		Files.delete(csv().resolve("a folder in its place"));
		Files.delete(csv());
		await().atMost(Duration.ofSeconds(20)).until(() -> lines().size() == 2);
	}

	private void restart() {
		spreadsheets = new Spreadsheets(root, CsvNotation.of(Locale.ITALY), types, Duration.ofMillis(50));
		spreadsheets.start();
	}

	private void deliver(String id, int revision, Map<String, String> values) {
		FakeLedger ledger = new FakeLedger();
		var payload = new Payload(types, ledger, "http://hub.example", Locale.ENGLISH, Clock.systemUTC());
		new ResultsFolder(new FolderSettings(root, "", false), payload, ledger, spreadsheets)
			.write(Samples.bill(id, revision, values, List.of()));
	}

	private Path csv() {
		return root.resolve("test-bill.csv");
	}

	private List<String> lines() throws IOException {
		return Files.exists(csv()) ? Files.readString(csv()).replace("\ufeff", "").lines().toList() : List.of();
	}

}

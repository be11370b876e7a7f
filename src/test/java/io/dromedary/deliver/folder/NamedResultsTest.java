package io.dromedary.deliver.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dromedary.deliver.Payload;
import io.dromedary.deliver.Samples;
import io.dromedary.csv.CsvNotation;
import io.dromedary.document.Document;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.ledger.Delivery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The results folder where its files are named by a template. */
class NamedResultsTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path home;

	private Path root = Path.of("unused");

	private @Nullable ResultsFolder folder;

	private final Killable ledger = new Killable();

	private final Samples.Types types = new Samples.Types();

	private String template = "{date.year}/{seller}-{number}";

	private boolean original;

	private Spreadsheets spreadsheets = new Spreadsheets(Path.of("unused"), CsvNotation.of(Locale.ITALY), types,
			Duration.ofMillis(50));

	/** Stops the program between a file and its record. */
	private static final class Killable extends FakeLedger {

		private boolean killed;

		@Override
		public void delivered(Document document, String target, String place) {
			if (killed) {
				throw new IllegalStateException("killed");
			}
			super.delivered(document, target, place);
		}

	}

	@BeforeEach
	void start() {
		root = home.resolve("out");
		spreadsheets = new Spreadsheets(root, CsvNotation.of(Locale.ITALY), types, Duration.ofMillis(50));
		spreadsheets.start();
	}

	@AfterEach
	void stop() throws InterruptedException {
		spreadsheets.stop();
	}

	@Test
	void aFileIsNamedByItsFieldsAndHasItsLine() throws IOException {
		deliver("a1", 1, "Rossi", "2026/17");
		deliver("b2", 1, "Bianchi", "1");
		assertThat(files()).containsExactly("2026/Bianchi-1.json", "2026/Rossi-2026-17.json");
		await().until(() -> lines().size() == 3);
		assertThat(lines().get(1)).startsWith("\"a1\";\"1\"").contains("Rossi");
		deliver("a1", 2, "Verdi", "2026/17");
		await().until(() -> lines().get(1).contains("Verdi"));
		assertThat(lines()).hasSize(3);
		Files.delete(root.resolve("test-bill/2026/Bianchi-1.json"));
		await().until(() -> lines().size() == 2);
	}

	@Test
	void ofTwoDocumentsWithOneNameEachKeepsItsFile() throws IOException {
		for (int again = 0; again < 2; again++) {
			deliver("a1", 1, "Rossi", "7");
			deliver("b2", 1, "Rossi", "7");
			assertThat(files()).containsExactly("2026/Rossi-7-b2.json", "2026/Rossi-7.json");
			assertThat(held("2026/Rossi-7.json")).isEqualTo("a1 1");
			assertThat(held("2026/Rossi-7-b2.json")).isEqualTo("b2 1");
		}
		deliver("a1", 2, "Neri", "7");
		deliver("b2", 2, "Rossi", "7");
		assertThat(files()).containsExactly("2026/Neri-7.json", "2026/Rossi-7-b2.json");
		assertThat(held("2026/Rossi-7-b2.json")).isEqualTo("b2 2");
	}

	@Test
	void manyAtOnceLoseNone() throws IOException {
		List<CompletableFuture<Void>> all = IntStream.range(0, 12)
			.mapToObj((i) -> CompletableFuture.runAsync(() -> deliver("d" + i, 1, "Rossi", "7")))
			.toList();
		all.forEach(CompletableFuture::join);
		assertThat(files()).hasSize(12);
		assertThat(files().stream().map(this::held).distinct()).hasSize(12);
	}

	@Test
	void aForeignFileIsNeverReplaced() throws IOException {
		Files.createDirectories(root.resolve("test-bill/2026"));
		Files.writeString(root.resolve("test-bill/2026/Rossi-7.json"), "mine");
		deliver("a1", 1, "Rossi", "7");
		assertThat(root.resolve("test-bill/2026/Rossi-7.json")).hasContent("mine");
		assertThat(files()).contains("2026/Rossi-7-a1.json");
	}

	@Test
	void aCorrectionTakesItsNewNameAndTheOldFileGoes() throws IOException {
		original = true;
		deliver("a1", 1, "Rossi", "7");
		assertThat(files()).containsExactly("2026/Rossi-7.json", "2026/Rossi-7.pdf");
		assertThat(root.resolve("test-bill/2026/Rossi-7.pdf")).hasContent("a1");
		deliver("a1", 2, "Verdi", "7");
		assertThat(files()).containsExactly("2026/Verdi-7.json", "2026/Verdi-7.pdf");
		assertThat(ledger.deliveries("a1")).extracting(Delivery::place).containsOnly("test-bill/2026/Verdi-7.json");
		deliver("a1", 1, "Rossi", "7");
		assertThat(files()).as("a late old one").containsExactly("2026/Verdi-7.json", "2026/Verdi-7.pdf");
		assertThat(held("2026/Verdi-7.json")).isEqualTo("a1 2");
	}

	@Test
	void whatAnotherDocumentHasByNowStays() throws IOException {
		deliver("a1", 1, "Rossi", "7");
		deliver("a1", 2, "Verdi", "7");
		deliver("b2", 1, "Rossi", "7");
		deliver("a1", 3, "Neri", "7");
		assertThat(files()).containsExactly("2026/Neri-7.json", "2026/Rossi-7.json");
		assertThat(held("2026/Rossi-7.json")).isEqualTo("b2 1");
	}

	@Test
	void aKillBeforeTheRecordIsMadeGoodByTheNextTry() throws IOException {
		kill("a1", 1, "Rossi", "7");
		deliver("a1", 1, "Rossi", "7");
		assertThat(files()).containsExactly("2026/Rossi-7.json");
		kill("a1", 2, "Verdi", "7");
		deliver("a1", 2, "Verdi", "7");
		assertThat(files()).containsExactly("2026/Verdi-7.json");
		assertThat(ledger.deliveries("a1")).hasSize(2);
	}

	@Test
	void aKillBeforeTheOldFileGoesIsMadeGoodByTheNextTry() throws IOException {
		deliver("a1", 1, "Rossi", "7");
		byte[] old = Files.readAllBytes(root.resolve("test-bill/2026/Rossi-7.json"));
		kill("a1", 2, "Verdi", "7");
		Files.write(root.resolve("test-bill/2026/Rossi-7.json"), old);
		deliver("a1", 2, "Verdi", "7");
		assertThat(files()).containsExactly("2026/Verdi-7.json");
	}

	@Test
	void byTheIdTheOriginalLiesBesideAsWell() throws IOException {
		template = "";
		original = true;
		deliver("a1", 1, "Rossi", "7");
		assertThat(files()).containsExactly("a1.json", "a1.pdf");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../../evil", "..", "/etc/passwd", "a\\..\\..\\b", ".names.lock" })
	void noValueWritesOutsideTheFolderOfTheType(String value) throws IOException {
		template = "{seller}/{number}";
		deliver("a1", 1, value, value);
		try (Stream<Path> all = Files.walk(home)) {
			assertThat(all.filter((file) -> file.toString().endsWith(".json"))).singleElement()
				.satisfies((file) -> assertThat(file).startsWith(root.resolve("test-bill")));
		}
	}

	private void kill(String id, int revision, String seller, String number) {
		ledger.killed = true;
		assertThatThrownBy(() -> deliver(id, revision, seller, number)).hasMessage("killed");
		ledger.killed = false;
	}

	private void deliver(String id, int revision, String seller, String number) {
		folder().write(Samples.bill(id, revision, Map.of("date", "2026-05-14", "seller", seller, "number", number),
				List.of()));
	}

	private synchronized ResultsFolder folder() {
		ResultsFolder made = folder;
		if (made == null) {
			Payload payload = new Payload(types, ledger, "", Locale.ENGLISH, Clock.systemUTC());
			made = new ResultsFolder(new FolderSettings(root, template, original), payload, ledger, spreadsheets);
			folder = made;
		}
		return made;
	}

	private Collection<String> files() throws IOException {
		Path folder = root.resolve("test-bill");
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile)
				.map((file) -> folder.relativize(file).toString().replace('\\', '/'))
				.sorted()
				.toList();
		}
	}

	private String held(String file) {
		ResultFile found = ResultFile.at(root.resolve("test-bill").resolve(file));
		return found.id() + " " + found.revision();
	}

	private List<String> lines() throws IOException {
		Path csv = root.resolve("test-bill.csv");
		return Files.exists(csv) ? new ArrayList<>(Files.readAllLines(csv, StandardCharsets.UTF_8)) : List.of();
	}

}

package io.dromedary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Paper;
import io.dromedary.routes.RouteFile;
import io.dromedary.routes.RouteFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the README walks through, with the very lines of the README, while the hub runs.
 */
class WalkThroughTest {

	private static final String NOTE = """
			Rossi Legnami S.r.l.
			Via Emilia 12, 40026 Imola BO

			DOCUMENTO DI TRASPORTO
			DDT n: 2026/118
			Data: 14/05/2026
			Causale del trasporto: vendita
			Vettore: Bianchi Trasporti S.r.l.
			Numero colli: 12
			""";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path home;

	static WholeHub hub;

	private final Readme readme = new Readme();

	@BeforeAll
	static void start() throws Exception {
		hub = WholeHub.at(home).with("dromedary.routes.poll", "200ms").start();
		assertThat(export()).contains("document.camel.yaml: written", "documents/invoice.yaml: written");
	}

	@AfterAll
	static void stop() {
		hub.close();
	}

	/** In a process of its own, beside the hub that holds the home. */
	private static String export() throws Exception {
		Path log = home.resolve("export.log");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Application.class.getName(),
				"--export-routes", "--dromedary.language=en", "--dromedary.home=" + home,
				"--dromedary.routes=" + home.resolve("routes"))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).isZero();
		return Files.readString(log);
	}

	@Test
	void whatIsExportedIsWhatIsShippedAndIsNeverOverwritten() throws Exception {
		for (Path shipped : Sources.files(Sources.ROUTES, "errors.camel.yaml")) {
			assertThat(home.resolve(shipped)).hasSameTextualContentAs(shipped);
		}
		Path card = home.resolve("routes/documents/identity-card.yaml");
		String own = Files.readString(card) + "# mine\n";
		Files.writeString(card, own);
		assertThat(export())
			.contains("documents/identity-card.yaml: was there already", home.resolve("routes").toString())
			.doesNotContain("written\n");
		assertThat(card).hasContent(own);
		assertThat(Sources.files(Sources.ROUTES, ".yaml")).allMatch((file) -> Files.exists(home.resolve(file)));
	}

	@Test
	void theWatchedFolderIsAnother() throws Exception {
		readme.change("routes/from-folder.camel.yaml", home);
		runs("from-folder.camel.yaml");
		await().until(() -> Files.isDirectory(home.resolve("post")));
		hub.drop("../post/empty.pdf", new byte[0]);
		Entry refused = hub.settled("empty.pdf");
		assertThat(refused.status()).isEqualTo(Status.REFUSED);
		await().until(() -> Files.exists(home.resolve("post/refused/" + refused.id() + "-empty.pdf")));
		hub.drop("../post/invoice.pdf", Paper.invoice(Locale.ITALIAN).seed(3).digital().content());
		Entry taken = hub.settled("invoice.pdf");
		assertThat(home.resolve("post/done/" + taken.id() + "-invoice.pdf")).exists();
	}

	@Test
	void oneMoreFolderReceivesWhatIsDelivered() throws Exception {
		readme.write("routes/to-archive.camel.yaml", home);
		readme.change("routes/documents/invoice.yaml", home);
		runs("to-archive.camel.yaml");
		await().until(() -> hub.bean(DocumentTypes.class)
			.named("invoice")
			.filter((type) -> type.goesTo("archive"))
			.isPresent());
		Entry entry = carry("for-the-archive.pdf", Paper.invoice(Locale.ITALIAN).seed(7).digital().content());
		assertThat(entry.status()).isEqualTo(Status.DELIVERED);
		assertThat(home.resolve("archive/invoice/" + entry.id() + ".json")).content().contains(entry.id());
	}

	@Test
	void oneMoreTypeIsRecognisedAndItsFieldsAreFound() throws Exception {
		readme.write("routes/documents/delivery-note.yaml", home);
		runs("documents/delivery-note.yaml");
		Entry entry = carry("note.pdf", Paper.text(NOTE).digital().content());
		assertThat(entry.type()).isEqualTo("delivery-note");
		assertThat(hub.values(entry)).containsAllEntriesOf(Map.of("note_number", "2026/118", "date", "2026-05-14",
				"carrier", "Bianchi Trasporti S.r.l.", "parcels", "12"));
		assertThat(hub.doubts(entry)).isEmpty();
		assertThat(home.resolve("out/delivery-note/" + entry.id() + ".json")).exists();
		await().until(() -> Files.exists(home.resolve("out/delivery-note.csv")));
	}

	/** Into whichever folder is watched by now. */
	private static Entry carry(String name, byte[] content) {
		hub.drop(Files.isDirectory(home.resolve("post")) ? "../post/" + name : name, content);
		return hub.settled(name);
	}

	private static void runs(String file) {
		await().untilAsserted(() -> {
			List<RouteFile> files = hub.bean(RouteFiles.class).list();
			Optional<RouteFile> found = files.stream().filter((each) -> each.file().equals(file)).findFirst();
			assertThat(found).hasValueSatisfying((each) -> {
				assertThat(each.state()).isEqualTo(RouteFile.State.RUNNING);
				assertThat(each.origin()).isNotEqualTo(RouteFile.Origin.SHIPPED);
			});
		});
	}

}

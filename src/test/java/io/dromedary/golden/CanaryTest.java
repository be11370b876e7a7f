package io.dromedary.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.dromedary.document.Status;
import io.dromedary.fakes.FakeFinder;
import io.dromedary.fakes.FakeModel;
import io.dromedary.fakes.FakeReader;
import io.dromedary.fakes.FakeTarget;
import io.dromedary.fakes.Postgres;
import io.dromedary.fakes.Trouble;
import io.dromedary.fakes.WholeHub;
import io.dromedary.home.StrictDisk;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Documents are personal data (issue 3, "Canary"): their words go through every failure
 * with TRACE logging on, and are said in no log, metric, exception or actuator page.
 */
@Tag("slow")
class CanaryTest {

	private static final List<String> LOUD = List.of("root", "io.dromedary", "org.apache.camel", "org.springframework",
			"dev.langchain4j", "org.h2", "org.postgresql", "com.zaxxer", "org.flywaydb", "com.github.kagkarlsson",
			"com.networknt", "net.sourceforge");

	static final String NOTHING = """
			{"cognome":null,"nome":null,"data_nascita":null,"luogo_nascita":null,"sesso":null,"cittadinanza":null,\
			"numero_documento":null,"scadenza":null,"codice_fiscale":null,"data_rilascio":null,"autorita":null}""";

	private final FakeModel model = new FakeModel();

	private final FakeReader reader = new FakeReader();

	private final FakeFinder finder = new FakeFinder();

	private final FakeTarget target = new FakeTarget();

	@TempDir
	Path home;

	@Test
	void noWordIsSaidOverTheEmbeddedDatabases() throws Exception {
		String url = "jdbc:h2:file:" + home.resolve("results") + ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE";
		goThroughEverything(hub(url, "sa"), url, "sa");
	}

	@Test
	void noWordIsSaidOverPostgreSql() throws Exception {
		String url = Postgres.newUrl();
		goThroughEverything(hub(url, "postgres").with("dromedary.ledger.url", Postgres.newUrl())
			.with("dromedary.ledger.username", "postgres"), url, "postgres");
	}

	private WholeHub.Builder hub(String results, String user) {
		routes();
		WholeHub.Builder hub = WholeHub.at(home)
			.with("dromedary.database.url", results)
			.with("dromedary.database.username", user)
			.with("dromedary.extract.base-url", model.url())
			.with("dromedary.extract.timeout", "2s")
			.with("dromedary.work.retries", "50ms")
			.with("dromedary.work.probe", "200ms")
			.with("management.endpoints.web.exposure.include", "*")
			.bean("fakeReader", reader)
			.bean("fakeFinder", finder)
			.bean("fakeTarget", target);
		LOUD.forEach((logger) -> hub.with("logging.level." + logger, "trace"));
		return hub;
	}

	/** The shipped routes, with a fake behind the reader and before the folder. */
	private void routes() {
		change("document.camel.yaml", "- to: read:pages\n",
				"- to: read:pages\n        - bean: { ref: fakeReader, method: read }\n");
		change("to-folder.camel.yaml", "- bean: { ref: resultsFolder",
				"- bean: { ref: fakeTarget, method: write }\n        - bean: { ref: resultsFolder");
	}

	private void change(String file, String from, String to) {
		try (InputStream shipped = getClass().getResourceAsStream("/routes/" + file)) {
			String text = new String(shipped.readAllBytes());
			assertThat(text).contains(from);
			Files.writeString(Files.createDirectories(home.resolve("routes")).resolve(file), text.replace(from, to));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void goThroughEverything(WholeHub.Builder builder, String results, String user) throws Exception {
		model.says(NOTHING);
		try (WholeHub hub = builder.start(); model) {
			Ear ear = Ear.open(CanaryPapers.WORDS);
			itHears(ear);
			papers(hub);
			troubles(hub);
			modelFailures(hub);
			databaseErrors(hub, results, user);
			CanaryCalls calls = new CanaryCalls(hub);
			calls.decisions();
			calls.pages();
			reasons(hub);
			assertThat(ear.leaks()).isEmpty();
		}
	}

	private static void itHears(Ear ear) {
		LOUD.stream()
			.filter((logger) -> !logger.equals("io.dromedary"))
			.forEach((logger) -> LoggerFactory.getLogger(logger + ".Any").debug("Nome: ZEBRAKANARIE"));
		assertThat(ear.leaks()).as("of a library").isEmpty();
		ear.forget();
		LoggerFactory.getLogger("io.dromedary.Careless").trace("read", new IOException("Nome: ZEBRAKANARIE"));
		assertThat(ear.leaks()).hasSize(1);
		ear.forget();
	}

	private static void papers(WholeHub hub) {
		CanaryPapers.all().forEach(hub::drop);
		CanaryPapers.all().keySet().forEach(hub::settled);
		assertThat(hub.settled("digital.pdf").status()).isEqualTo(Status.DELIVERED);
		assertThat(hub.settled("locked.pdf").status()).isEqualTo(Status.REFUSED);
	}

	private void troubles(WholeHub hub) {
		for (Trouble trouble : Trouble.values()) {
			reader.now(trouble);
			Entry read = hub.carry("reader-" + trouble + ".txt", CanaryPapers.text("reader" + trouble));
			reader.now(Trouble.NONE);
			finder.now(trouble);
			Entry found = hub.carry("finder-" + trouble + ".txt", CanaryPapers.text("finder" + trouble));
			finder.now(Trouble.NONE);
			target.now(trouble);
			Entry delivered = hub.carry("target-" + trouble + ".txt", CanaryPapers.text("target" + trouble));
			target.now(Trouble.NONE);
			Status end = switch (trouble) {
				case NONE, SLOW -> Status.DELIVERED;
				case LYING -> Status.REVIEW;
				case BROKEN, CRASHING -> Status.FAILED;
			};
			assertThat(read.status()).as("reader " + trouble).isEqualTo(end);
			// an invented value is never delivered; what is printed behind its label is
			assertThat(found.status()).as("finder " + trouble)
				.isEqualTo((trouble == Trouble.LYING) ? Status.DELIVERED : end);
			assertThat(hub.values(found).values()).as("finder " + trouble).noneMatch((value) -> value.endsWith("?"));
			assertThat(delivered.status()).as("target " + trouble)
				.isEqualTo((end == Status.REVIEW) ? Status.DELIVERED : end);
		}
	}

	private void modelFailures(WholeHub hub) {
		String words = "{\"error\": {\"message\": \"cannot read Zebrakanarie Kanarienhahn CA98989ZK\"}}";
		for (int status : List.of(500, 400, 401, 404, 429)) {
			model.fails(status, words).says(NOTHING);
			hub.carry("model-" + status + ".txt", CanaryPapers.text("model" + status));
		}
		model.says("Zebrakanarie").says(NOTHING);
		hub.carry("model-prose.txt", CanaryPapers.text("prose"));
		model.saysCut("{\"nome\": \"Zebrakanarie").says(NOTHING);
		hub.carry("model-cut.txt", CanaryPapers.text("cut"));
		model.says("{\"nome\": [\"Zebrakanarie\"], \"Kanarienhahn\": {\"a\": 1}}").says(NOTHING);
		hub.carry("model-schema.txt", CanaryPapers.text("schema"));
		model.says("{\"nome\": \"Zebrakanarie Zebrakanarie\", \"cognome\": \"Kanarienhahnin\"}").says(NOTHING);
		hub.carry("model-invented.txt", CanaryPapers.text("invented"));
		model.hangsUp().says(NOTHING);
		hub.carry("model-gone.txt", CanaryPapers.text("gone"));
		model.waits(Duration.ofSeconds(3)).says(NOTHING);
		hub.carry("model-late.txt", CanaryPapers.text("late"));
	}

	/** What a database says of a row it does not take holds the values of the row. */
	private static void databaseErrors(WholeHub hub, String url, String user) throws SQLException {
		try (Connection database = DriverManager.getConnection(StrictDisk.over(url), user, "")) {
			var statement = database.createStatement();
			statement.execute("delete from identity_card");
			statement.execute("create unique index one_name on identity_card (nome)");
			hub.carry("row-1.txt", CanaryPapers.text("row1"));
			assertThat(hub.carry("row-2.txt", CanaryPapers.text("row2")).waitingFor()).isNotNull();
			statement.execute("drop index one_name");
			await().atMost(Duration.ofSeconds(30)).until(() -> hub.settled("row-2.txt").status() == Status.DELIVERED);
			// one that waited for the model may be delivered in between
			await().atMost(Duration.ofSeconds(30)).ignoreExceptionsInstanceOf(SQLException.class).until(() -> {
				statement.execute("delete from identity_card");
				statement.execute("alter table identity_card alter column cognome set data type varchar(3)");
				return true;
			});
			// it may first wait for a connection that a changed table has cost
			hub.carry("row-3.txt", CanaryPapers.text("row3"));
			await().atMost(Duration.ofSeconds(30)).until(() -> hub.settled("row-3.txt").status() == Status.FAILED);
		}
	}

	/**
	 * Why documents are where they are: for whoever looks, in sentences without values.
	 */
	private static void reasons(WholeHub hub) {
		for (Entry entry : hub.entries()) {
			CanaryCalls.silent(String.valueOf(entry.reason()));
			hub.ledger().events(entry.id()).forEach((event) -> CanaryCalls.silent(event.toString()));
			hub.ledger()
				.assessment(entry.id())
				.ifPresent((assessment) -> assessment.findings()
					.forEach((finding) -> CanaryCalls.silent(finding.toString())));
		}
	}

}

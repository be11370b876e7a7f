package io.dromedary.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.home.OneWriter;
import io.dromedary.document.Origin;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A process that takes in documents is killed without warning (SIGKILL). */
class KilledLedgerTest {

	@TempDir
	Path folder;

	@RepeatedTest(3)
	void noAcknowledgedDocumentIsLost() throws Exception {
		Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), KilledLedgerTest.class.getName(), folder.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.redirectOutput(folder.resolve("out").toFile())
			.start();
		await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged().size() >= 100);
		child.destroyForcibly().waitFor();
		List<String> acknowledged = acknowledged();
		try (HikariDataSource pool = pool(folder)) {
			assertThat(new JdbcTemplate(pool).queryForList("select id from document", String.class))
				.containsAll(acknowledged);
		}
	}

	/** Whole lines only: the last may be cut. */
	private List<String> acknowledged() throws IOException {
		return Files.readAllLines(folder.resolve("out"))
			.stream()
			.map((line) -> line.split(" "))
			.filter((words) -> words.length == 3 && words[0].equals("acknowledged") && words[2].equals("!"))
			.map((words) -> words[1])
			.toList();
	}

	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		HikariDataSource pool = pool(folder);
		LedgerConfiguration.migrate(pool, pool.getJdbcUrl());
		FolderStore store = new FolderStore(folder.resolve("store"));
		Ledger ledger = new LedgerParts(JdbcClient.create(pool), Clock.systemUTC(), store, new Transactions(pool),
				List::of)
			.ledger((entry, step, stage) -> {
			});
		for (int i = 0; i < 100_000; i++) {
			var content = store.keep(new ByteArrayInputStream(("content " + i).getBytes(StandardCharsets.UTF_8)));
			Origin origin = new Origin("folder", "test", "f" + i, "f" + i, Instant.now());
			System.out
				.println("acknowledged " + ledger.arrive(Incoming.of("f" + i, origin, content)).entry().id() + " !");
		}
	}

	private static HikariDataSource pool(Path folder) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0");
		OneWriter.apply(pool);
		return pool;
	}

}

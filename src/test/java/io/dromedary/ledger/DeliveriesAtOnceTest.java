package io.dromedary.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.home.OneWriter;
import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.document.Transcript;
import io.dromedary.fakes.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two targets that end at the same moment: neither sees what the other has not committed,
 * and still one of them must find that all is done.
 */
class DeliveriesAtOnceTest {

	@TempDir
	Path folder;

	private final HikariDataSource pool = new HikariDataSource();

	private final ExecutorService other = Executors.newSingleThreadExecutor();

	@AfterEach
	void close() {
		other.shutdownNow();
		pool.close();
	}

	@Test
	void theSecondOfTwoDeliveriesEndsTheDocumentOnPostgreSql() throws Exception {
		assertThat(bothDone(postgres())).isEqualTo(Status.DELIVERED);
	}

	@Test
	void theSecondOfTwoDeliveriesEndsTheDocumentOnH2() throws Exception {
		assertThat(bothDone(h2())).isEqualTo(Status.DELIVERED);
	}

	@Test
	void aFailureBesideADeliveryEndsTheDocument() throws Exception {
		Parts hub = new Parts(postgres());
		Document document = hub.delivering();
		Sentence reason = Sentence.of("ledger.unknown", "x");
		assertThat(hub.atOnce(() -> hub.ledger.delivered(document, "folder", "b"),
				() -> hub.parts.progress().failed(document.id(), Step.to("database"), reason), document))
			.isEqualTo(Status.FAILED);
	}

	private Status bothDone(DataSource database) throws Exception {
		Parts hub = new Parts(database);
		Document document = hub.delivering();
		return hub.atOnce(() -> hub.ledger.delivered(document, "folder", "b"),
				() -> hub.ledger.delivered(document, "database", "a"), document);
	}

	private static DataSource postgres() {
		DataSource database = Postgres.newDatabase();
		LedgerConfiguration.migrate(database, "jdbc:postgresql:");
		return database;
	}

	private DataSource h2() {
		pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000");
		OneWriter.apply(pool);
		LedgerConfiguration.migrate(pool, pool.getJdbcUrl());
		return pool;
	}

	private final class Parts {

		private final Transactions transactions;

		private final Store store = new FolderStore(folder.resolve("store"));

		private final LedgerParts parts;

		private final Ledger ledger;

		Parts(DataSource database) throws IOException {
			transactions = new Transactions(database);
			parts = new LedgerParts(JdbcClient.create(database), Clock.systemUTC(), store, transactions, List::of);
			ledger = parts.ledger((entry, step, stage) -> {
			});
		}

		Document delivering() throws IOException {
			var content = store.keep(new ByteArrayInputStream(new byte[] { 1 }));
			String id = ledger
				.arrive(Incoming.of("key", new Origin("folder", "test", "a", "a", Instant.now()), content))
				.entry()
				.id();
			Document document = ledger.document(id).orElseThrow();
			Extraction extraction = new Extraction(new Transcript(document, "test", List.of()), "invoice", Map.of(),
					List.of(), List.of());
			ledger.delivering(new Assessment(extraction, Map.of(), List.of(), List.of()),
					List.of("database", "folder"));
			return document;
		}

		/** The second change is made while the first is not committed yet. */
		Status atOnce(Runnable first, Runnable second, Document document) throws Exception {
			Future<?>[] running = new Future<?>[1];
			transactions.run(() -> {
				first.run();
				running[0] = other.submit(() -> transactions.run(second));
				awaitABit(running[0]);
			});
			running[0].get(20, TimeUnit.SECONDS);
			return ledger.find(document.id()).orElseThrow().status();
		}

		/** It either ends at once, or waits for the first to commit. */
		private static void awaitABit(Future<?> change) {
			try {
				change.get(300, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException ex) {
				// it waits
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}

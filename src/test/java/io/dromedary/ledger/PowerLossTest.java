package io.dromedary.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.function.Consumer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.home.EmbeddedTransactionManager;
import io.dromedary.home.OneWriter;
import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.document.Origin;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The embedded database on a disk that keeps only what was synced. */
class PowerLossTest {

	@TempDir
	Path folder;

	@Test
	void everyAcknowledgedDocumentIsThereAfterALossOfPower() throws Exception {
		UnsyncedDisk.register();
		List<String> acknowledged = new ArrayList<>();
		try (HikariDataSource pool = pool("unsynced:" + folder.resolve("ledger"))) {
			LedgerConfiguration.migrate(pool, pool.getJdbcUrl());
			Ledger ledger = ledger(pool);
			int before = UnsyncedDisk.SYNCS.get();
			for (int i = 0; i < 60; i++) {
				acknowledged.add(arrive(ledger, "content " + i));
				if (i % 20 == 7) {
					assertThat(found("after" + i)).containsAll(acknowledged);
				}
			}
			assertThat(UnsyncedDisk.SYNCS.get() - before).isGreaterThanOrEqualTo(acknowledged.size());
		}
	}

	@Test
	void withoutTheSyncRowsWouldBeLost() throws Exception {
		UnsyncedDisk.register();
		try (HikariDataSource pool = pool("unsynced:" + folder.resolve("ledger"))) {
			JdbcTemplate jdbc = new JdbcTemplate(pool);
			jdbc.execute("create table plain (id int)");
			jdbc.execute("checkpoint sync");
			new Transactions(pool).run(() -> jdbc.update("insert into plain values (1)"));
			UnsyncedDisk.afterPowerLoss(folder, folder.resolve("lost"));
			try (HikariDataSource after = pool("file:" + folder.resolve("lost/ledger"))) {
				assertThat(new JdbcTemplate(after).queryForList("select id from plain")).isEmpty();
			}
		}
	}

	/** Room of the file is used again after so many commits, whoever made them. */
	@Test
	void commitsOutsideOfTransactionsAreNotLeftUnsyncedEither() {
		UnsyncedDisk.register();
		try (HikariDataSource pool = pool("unsynced:" + folder.resolve("ledger"))) {
			JdbcTemplate jdbc = new JdbcTemplate(pool);
			jdbc.execute("create table plain (id int)");
			Transactions transactions = new Transactions(pool);
			int before = UnsyncedDisk.SYNCS.get();
			for (int i = 0; i < 40; i++) {
				for (int outside = 0; outside < LedgerFile.UNSYNCED / 2; outside++) {
					jdbc.update("insert into plain values (1)");
				}
				transactions.run(() -> jdbc.update("insert into plain values (2)"));
			}
			assertThat(UnsyncedDisk.SYNCS.get() - before).isGreaterThanOrEqualTo(40 / 3);
		}
	}

	/**
	 * Rows that come, change and go, as those of work do, until room in the file has been
	 * used again many times.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void theFileIsWholeWhicheverOfTheLaterWritesReachedTheDisk(int seed) throws Exception {
		UnsyncedDisk.register();
		Random chance = new Random(seed);
		OrderedDisk.over("jdbc:h2:file:x");
		try (HikariDataSource pool = pool(
				"ordered:unsynced:" + folder.resolve("ledger") + ";RETENTION_TIME=0;PAGE_SIZE=4096")) {
			JdbcTemplate jdbc = new JdbcTemplate(pool);
			jdbc.execute("create table work (id int primary key, body varchar)");
			jdbc.execute("create table done (id int primary key)");
			Transactions transactions = new Transactions(pool);
			LedgerFile file = new LedgerFile(pool, true);
			with(pool, (store) -> file.look(store, Runnable::run));
			jdbc.execute("checkpoint sync");
			for (int i = 0; i < 900; i++) {
				int id = i;
				jdbc.update("insert into work values (?, ?)", id, text(chance));
				transactions.run(() -> jdbc.update("update work set body = ? where id = ?", text(chance), id));
				transactions.run(() -> jdbc.update("delete from work where id = ?", id - 40));
				if (i % 10 == 0) {
					transactions.durably(() -> jdbc.update("insert into done values (?)", id));
				}
				if (i % 25 == 24) {
					with(pool, (store) -> file.look(store, Runnable::run));
				}
				if (i % 90 == 7 || i < 200 && i % 20 == 7) {
					assertThat(done(i, chance)).isEqualTo(i / 10 + 1);
				}
			}
		}
	}

	private static String text(Random chance) {
		byte[] bytes = new byte[1500];
		chance.nextBytes(bytes);
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static void with(HikariDataSource pool, Consumer<MVStore> work) throws SQLException {
		try (Connection connection = pool.getConnection()) {
			work.accept(EmbeddedTransactionManager.store(connection));
		}
	}

	private int done(int name, Random chance) throws IOException {
		Path found = folder.resolve("after" + name);
		UnsyncedDisk.afterPowerLoss(folder, found, chance);
		try (HikariDataSource pool = pool("file:" + found.resolve("ledger"))) {
			JdbcTemplate jdbc = new JdbcTemplate(pool);
			jdbc.queryForList("select * from work");
			return jdbc.queryForObject("select count(*) from done", Integer.class);
		}
	}

	private List<String> found(String name) throws IOException {
		UnsyncedDisk.afterPowerLoss(folder, folder.resolve(name));
		try (HikariDataSource pool = pool("file:" + folder.resolve(name).resolve("ledger"))) {
			return new JdbcTemplate(pool).queryForList("select id from document", String.class);
		}
	}

	private Ledger ledger(HikariDataSource pool) throws IOException {
		return new LedgerParts(JdbcClient.create(pool), Clock.systemUTC(), new FolderStore(folder.resolve("store")),
				new Transactions(pool), List::of)
			.ledger((entry, step, stage) -> {
			});
	}

	private String arrive(Ledger ledger, String text) throws IOException {
		var content = new FolderStore(folder.resolve("store"))
			.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		return ledger.arrive(Incoming.of(text, new Origin("folder", "test", text, text, Instant.now()), content))
			.entry()
			.id();
	}

	private static HikariDataSource pool(String file) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:h2:" + file + ";WRITE_DELAY=0");
		pool.setMaximumPoolSize(2);
		OneWriter.apply(pool);
		return pool;
	}

}

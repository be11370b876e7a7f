package io.dromedary.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.dromedary.home.EmbeddedTransactionManager;
import com.zaxxer.hikari.HikariDataSource;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class LedgerFileTest {

	private static final long MEGABYTE = 1L << 20;

	@TempDir
	Path folder;

	private HikariDataSource pool;

	private JdbcTemplate jdbc;

	private LedgerFile file;

	@BeforeEach
	void create() {
		OrderedDisk.over("jdbc:h2:file:x");
		UnsyncedDisk.register();
		open("ordered:");
		jdbc.execute("create table work (id int primary key, body blob)");
	}

	private void open(String disk) {
		pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:h2:" + disk + folder.resolve("ledger")
				+ ";WRITE_DELAY=0;RETENTION_TIME=0;PAGE_SIZE=4096;MAX_LENGTH_INPLACE_LOB=65536;MAX_COMPACT_TIME=0");
		pool.setMaximumPoolSize(2);
		jdbc = new JdbcTemplate(pool);
		file = new LedgerFile(pool, true);
	}

	@AfterEach
	void close() {
		pool.close();
	}

	/** Twenty times what the table holds at a time is written. */
	@Test
	void theFileStaysSmallWhileRowsComeAndGoAndIsSmallerOnceNothingIsWritten() throws Exception {
		churn(2_000);
		assertThat(size()).isLessThan(60 * MEGABYTE);
		for (int look = 0; look < 12; look++) {
			look();
		}
		assertThat(size()).isLessThan(16 * MEGABYTE);
		assertThat(jdbc.queryForObject("select count(*) from work", Integer.class)).isEqualTo(100);
	}

	@Test
	void aFileAtRestIsNotWritten() throws Exception {
		churn(2_000);
		for (int look = 0; look < 40; look++) {
			look();
		}
		long version = version();
		look();
		look();
		assertThat(version()).isEqualTo(version);
	}

	/** What the head names may not be released; behind it a file grows piece by piece. */
	@Test
	void theHeadGoesAlongWhereAllPartsLieAtTheEnd() throws Exception {
		for (int i = 0; i < 800; i++) {
			jdbc.update("insert into work values (?, random_uuid() || secure_rand(40000))", i);
		}
		look();
		jdbc.update("delete from work where mod(id, 2) = 0");
		look();
		// how much one look gets done depends on how busy the machine is
		long before = -1;
		for (int look = 0; look < 200 && version() != before; look++) {
			before = version();
			look();
			assertThat(version() - head()).isLessThanOrEqualTo(1);
		}
		assertThat(version()).isEqualTo(before);
		// the rows take 29 MB, and a quarter of the file may stay unused
		assertThat(size()).isLessThan(40 * MEGABYTE);
	}

	/**
	 * After each write and each cut: the file as a kill leaves it, and as a loss of power
	 * may leave it.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void whateverStopsTidyingUpLosesNothing(int seed) throws Exception {
		churn(800);
		pool.close();
		open("ordered:unsynced:");
		look();
		Random chance = new Random(seed);
		List<String> rows = rows(jdbc);
		List<Long> sizes = new ArrayList<>();
		UnsyncedDisk.written = () -> {
			try {
				sizes.add(size());
				Path killed = folder.resolve("killed");
				UnsyncedDisk.afterKill(folder, killed);
				assertThat(rows(killed)).isEqualTo(rows);
				UnsyncedDisk.afterPowerLoss(folder, killed, chance);
				assertThat(rows(killed)).isEqualTo(rows);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
		try {
			for (int look = 0; look < 12; look++) {
				look();
			}
			file.stop();
		}
		finally {
			UnsyncedDisk.written = () -> {
			};
		}
		assertThat(sizes).hasSizeGreaterThan(8);
		assertThat(rows(jdbc)).isEqualTo(rows);
	}

	private static List<String> rows(Path killed) {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl("jdbc:h2:file:" + killed.resolve("ledger"));
			return rows(new JdbcTemplate(pool));
		}
	}

	private static List<String> rows(JdbcTemplate jdbc) {
		return jdbc.queryForList("select id || ' ' || rawtohex(hash('SHA-256', body)) from work order by id",
				String.class);
	}

	private void churn(int rows) throws SQLException {
		for (int i = 0; i < rows; i++) {
			jdbc.update("insert into work values (?, random_uuid() || secure_rand(40000))", i);
			jdbc.update("delete from work where id = ?", i - 100);
			if (i % 100 == 0) {
				look();
			}
		}
	}

	private void look() throws SQLException {
		try (Connection connection = pool.getConnection()) {
			file.look(EmbeddedTransactionManager.store(connection), Runnable::run);
		}
	}

	private long head() throws SQLException {
		try (Connection connection = pool.getConnection()) {
			return DataUtils.readHexLong(EmbeddedTransactionManager.store(connection).getStoreHeader(), "version", 0);
		}
	}

	private long version() throws SQLException {
		try (Connection connection = pool.getConnection()) {
			MVStore store = EmbeddedTransactionManager.store(connection);
			return store.getCurrentVersion();
		}
	}

	private long size() throws IOException {
		return Files.size(folder.resolve("ledger.mv.db"));
	}

}

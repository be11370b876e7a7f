package io.dromedary.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import io.dromedary.home.EmbeddedTransactionManager;
import com.zaxxer.hikari.HikariDataSource;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerFileTest {

	private static final long MEGABYTE = 1L << 20;

	@TempDir
	Path folder;

	private HikariDataSource pool;

	private JdbcTemplate jdbc;

	private LedgerFile file;

	@BeforeEach
	void open() {
		pool = new HikariDataSource();
		pool.setJdbcUrl(OrderedDisk.over("jdbc:h2:file:" + folder.resolve("ledger")
				+ ";WRITE_DELAY=0;RETENTION_TIME=0;PAGE_SIZE=4096;MAX_LENGTH_INPLACE_LOB=65536"));
		pool.setMaximumPoolSize(2);
		jdbc = new JdbcTemplate(pool);
		jdbc.execute("create table work (id int primary key, body blob)");
		file = new LedgerFile(pool, true);
	}

	@AfterEach
	void close() {
		pool.close();
	}

	/** Twenty times what the table holds at a time is written. */
	@Test
	void theFileStaysSmallWhileRowsComeAndGoAndIsSmallerOnceNothingIsWritten() throws Exception {
		churn();
		assertThat(size()).isLessThan(60 * MEGABYTE);
		for (int look = 0; look < 12; look++) {
			look();
		}
		assertThat(size()).isLessThan(16 * MEGABYTE);
		assertThat(jdbc.queryForObject("select count(*) from work", Integer.class)).isEqualTo(100);
	}

	@Test
	void aFileAtRestIsNotWritten() throws Exception {
		churn();
		for (int look = 0; look < 40; look++) {
			look();
		}
		long version = version();
		look();
		look();
		assertThat(version()).isEqualTo(version);
	}

	private void churn() throws SQLException {
		for (int i = 0; i < 2_000; i++) {
			jdbc.update("insert into work values (?, random_uuid() || secure_rand(40000))", i);
			jdbc.update("delete from work where id = ?", i - 100);
			if (i % 100 == 0) {
				look();
			}
		}
	}

	private void look() throws SQLException {
		try (Connection connection = pool.getConnection()) {
			file.look(EmbeddedTransactionManager.store(connection));
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

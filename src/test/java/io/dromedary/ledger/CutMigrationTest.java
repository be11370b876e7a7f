package io.dromedary.ledger;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** H2 commits each change of a table by itself. */
class CutMigrationTest {

	@TempDir
	Path folder;

	@Test
	void aFirstStartThatWasKilledWhileItMadeTheTablesIsFinishedByTheNext() {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("ledger"));
			LedgerConfiguration.migrate(pool, pool.getJdbcUrl());
			JdbcTemplate jdbc = new JdbcTemplate(pool);
			jdbc.update("delete from \"flyway_schema_history\" where \"version\" is not null");
			jdbc.execute("drop table waiting");
			jdbc.execute("drop table event");
			LedgerConfiguration.migrate(pool, pool.getJdbcUrl());
			assertThat(jdbc.queryForObject("select count(*) from waiting", Long.class)).isZero();
			assertThat(jdbc.queryForObject("select count(*) from event", Long.class)).isZero();
		}
	}

}

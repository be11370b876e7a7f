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

	@Test
	void theSellersOfAnEarlierVersionAreKept() {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("sellers"));
			LedgerConfiguration.migrate(pool, pool.getJdbcUrl());
			JdbcTemplate jdbc = new JdbcTemplate(pool);
			jdbc.update("delete from \"flyway_schema_history\" where cast(\"version\" as int) > 7");
			jdbc.execute("drop table seller_account");
			jdbc.execute("""
					create table seller (document_id varchar(26) not null, party char(64) not null,
					  account char(64) not null, named boolean not null, coded boolean not null, facts text not null,
					  primary key (document_id, party))""");
			jdbc.update("insert into seller values ('d', 'p', 'a', true, false, 'f')");
			LedgerConfiguration.migrate(pool, pool.getJdbcUrl());
			assertThat(jdbc.queryForMap("select document_id, named, coded, facts from seller_account"))
				.hasToString("{DOCUMENT_ID=d, NAMED=true, CODED=false, FACTS=f}");
			assertThat(jdbc.queryForList("select 1 from information_schema.tables where table_name = 'SELLER'"))
				.isEmpty();
		}
	}

}

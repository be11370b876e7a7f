package io.dromedary.ledger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;

class H2NoticesTest extends NoticesContract {

	private final HikariDataSource pool = new HikariDataSource();

	@Override
	DataSource dataSource() {
		pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000");
		LedgerConfiguration.migrate(pool, pool.getJdbcUrl());
		return pool;
	}

	@AfterEach
	void close() {
		pool.close();
	}

}

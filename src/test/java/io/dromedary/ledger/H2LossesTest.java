package io.dromedary.ledger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.document.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which contents cost a worker is known after a restart, and not after an erasure. */
class H2LossesTest extends LedgerCase {

	private final HikariDataSource pool = new HikariDataSource();

	@Override
	DataSource dataSource() {
		if (pool.isRunning()) {
			return pool;
		}
		pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000");
		LedgerConfiguration.migrate(pool, pool.getJdbcUrl());
		return pool;
	}

	@AfterEach
	void close() {
		pool.close();
	}

	@Test
	void aLossIsKnownToWhoeverOpensTheLedgerNext() throws Exception {
		String sha256 = kept("content").sha256();
		parts.losses().add(sha256, "1");
		parts.losses().add(sha256, "1");
		open();
		assertThat(parts.losses().all("1")).containsExactly(sha256);
		assertThat(parts.losses().all("2")).isEmpty();
	}

	@Test
	void anotherVersionThatLosesItTooIsTheOneThatCounts() {
		parts.losses().add("a".repeat(64), "1");
		parts.losses().add("a".repeat(64), "2");
		assertThat(parts.losses().all("2")).hasSize(1);
		assertThat(parts.losses().all("1")).isEmpty();
	}

	@Test
	void theErasureOfTheLastDocumentForgetsIt() {
		Entry entry = arrive("key", "content").entry();
		parts.losses().add(entry.sha256(), "1");
		ledger.erase(entry.id(), Sentence.of("ledger.unknown", "why"));
		assertThat(parts.losses().all("1")).isEmpty();
	}

}

package io.dromedary.ledger;

import javax.sql.DataSource;

import io.dromedary.document.Sentence;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which contents cost a worker is known after a restart, and not after an erasure. */
class H2LossesTest extends LedgerCase {

	@Override
	DataSource dataSource() {
		return embedded();
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

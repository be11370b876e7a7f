package io.dromedary.ledger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What deletes keys of arrivals must do on every database. */
abstract class AcknowledgementsContract extends LedgerCase {

	private long keys() {
		return jdbc.sql("select count(*) from arrival").query(Long.class).single();
	}

	/** Also where it is not written yet. */
	@Test
	void aKeyThatWasLetGoIsANewArrivalAtOnceAndGoneSoon() {
		String first = arrive("key", "content").entry().id();
		ledger.acknowledged("key", first);
		assertThat(ledger.arrived("key")).isEmpty();
		String second = arrive("key", "other").entry().id();
		assertThat(second).isNotEqualTo(first);
		assertThat(ledger.arrived("key").orElseThrow().id()).isEqualTo(second);
		ledger.acknowledged("key", first);
		await().during(Acknowledgements.LONGEST.plusMillis(300))
			.until(() -> ledger.arrived("key").isPresent() && keys() == 1);
		ledger.acknowledged("key", second);
		await().until(() -> keys() == 0);
	}

}

package io.dromedary.deliver;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a rule of the user's raises is told from a database that is away. */
class SqlStateTest {

	@ParameterizedTest
	@CsvSource({ "P0001, 0", "P0004, 0", "45000, 1644", "44000, 0", "09000, 0", "27000, 0", "S0001, 50001",
			"72000, 20001" })
	void whatIsRaisedWaitsForAPerson(String state, int number) {
		assertThat(DatabaseFailure.of(new SQLException("CANARY", state, number))).isInstanceOf(Undeliverable.class)
			.hasMessageContaining(state)
			.hasMessageNotContaining("CANARY")
			.hasNoCause();
	}

	@Test
	void itIsToldFromOneThatIsAwayWhateverTheDriverTakesItFor() {
		assertThat(DatabaseFailure.of(new SQLTransientConnectionException("x", "45000", 1644)))
			.isInstanceOf(Undeliverable.class);
		assertThat(DatabaseFailure.of(new SQLTransientConnectionException("x", "08S01", 0)))
			.isInstanceOf(ServiceUnavailable.class);
	}

	@ParameterizedTest
	@CsvSource({ "40001, 0", "53300, 0", "57P03, 0", "S0001, 1205", "72000, 1653", "08006, 0", ", 0" })
	void whatTheDatabaseItselfLacksIsWaitedFor(String state, int number) {
		assertThat(DatabaseFailure.of(new SQLException("x", state, number))).isInstanceOf(ServiceUnavailable.class);
	}

}

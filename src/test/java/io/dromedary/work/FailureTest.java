package io.dromedary.work;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTest {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	static Stream<Exception> away() {
		return Stream.of(new CannotCreateTransactionException("test"), new DataAccessResourceFailureException("test"),
				new UncategorizedSQLException("test", null, new SQLException("closed", "90098", 90098)),
				new IllegalStateException(new SQLException("gone", "08006")));
	}

	@ParameterizedTest
	@MethodSource("away")
	void aLedgerThatIsAwayCountsAgainstNoDocument(Exception failure) {
		assertThat(Failure.ofLedger(failure, NOW)).isInstanceOfSatisfying(Outcome.Later.class,
				(later) -> assertThat(later.at()).isAfter(NOW));
	}

	static Stream<Arguments> full() {
		return Stream
			.of(new FileSystemException("/a", null, "No space left on device"),
					new FileSystemException("C:\\a", null, "There is not enough space on the disk"),
					new FileSystemException("/a", null, "Disk quota exceeded"))
			.map(Arguments::of);
	}

	@ParameterizedTest
	@MethodSource("full")
	void whatFindsNoRoomWaitsForTheDisk(FileSystemException failure) {
		assertThat(Failure.outcome(new UncheckedIOException(failure))).isInstanceOfSatisfying(Outcome.Waiting.class,
				(waiting) -> assertThat(waiting.service()).isEqualTo(Probes.DISK));
	}

	@Test
	void anythingElseIsTriedAsOftenAsIsSet() {
		assertThat(Failure.ofLedger(new DuplicateKeyException("test"), NOW)).isInstanceOf(Outcome.Failed.class);
	}

	@Test
	void whatAStockComponentMeetsOnTheWayToATargetIsSaidInOurWords() {
		Failure failure = new Failure(List.of((met, target) -> (met instanceof IllegalStateException)
				? Optional.of(new ServiceUnavailable(target, Sentence.of("work.disk-full"))) : Optional.empty()));
		Attempt attempt = Attempt.begin(Step.to("archive"));
		failure.tryAgain(new IllegalStateException("foreign"));
		assertThat(attempt.close()).isInstanceOfSatisfying(Outcome.Waiting.class,
				(waiting) -> assertThat(waiting.service()).isEqualTo(new Service(Service.Kind.TARGET, "archive")));
		attempt = Attempt.begin(Step.READ);
		failure.tryAgain(new IllegalStateException("foreign"));
		assertThat(attempt.close()).isInstanceOf(Outcome.Failed.class);
	}

	@Test
	void whatCamelWrapsIsTakenForWhatItIs() {
		Attempt attempt = Attempt.begin(Step.to("archive"));
		new Failure(List.of()).await(new IllegalStateException("split",
				new ServiceUnavailable(Service.Kind.STORE, Sentence.of("work.disk-full"))));
		assertThat(attempt.close()).isInstanceOf(Outcome.Waiting.class);
	}

}

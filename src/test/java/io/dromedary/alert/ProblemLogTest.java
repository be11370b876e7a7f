package io.dromedary.alert;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import javax.sql.DataSource;

import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told when. */
class ProblemLogTest {

	private static final Instant MORNING = Instant.parse("2033-05-14T07:00:00Z");

	@TempDir
	Path home;

	private Instant now = MORNING;

	@Test
	void whatComesAndGoesWithinItsTimeIsNotTold() {
		try (TestHub hub = TestHub.at(home).start()) {
			ProblemLog log = log(hub);
			log.saw(Map.of("x", "away"), (key) -> false);
			assertThat(log.begun()).isEmpty();
			later(Duration.ofMinutes(1));
			log.saw(Map.of(), (key) -> false);
			later(Duration.ofMinutes(5));
			log.saw(Map.of(), (key) -> false);
			assertThat(log.begun()).isEmpty();
			log.saw(Map.of("x", "away"), (key) -> false);
			later(Duration.ofMinutes(3));
			log.saw(Map.of("x", "away still"), (key) -> false);
			assertThat(log.begun()).extracting(Problem::key).containsExactly("x");
			log.told(log.begun(), log.over());
			assertThat(log.begun()).isEmpty();
			log.saw(Map.of(), (key) -> false);
			assertThat(log.over()).isEmpty();
			log.saw(Map.of("x", "away"), (key) -> false);
			later(Duration.ofMinutes(5));
			assertThat(log.over()).isEmpty();
			log.saw(Map.of(), (key) -> false);
			later(Duration.ofMinutes(3));
			assertThat(log.over()).extracting(Problem::key).containsExactly("x");
			log.told(log.begun(), log.over());
			assertThat(log.open()).isEmpty();
		}
	}

	@Test
	void whatCouldNotBeLookedAtIsAsItWas() {
		try (TestHub hub = TestHub.at(home).start()) {
			ProblemLog log = log(hub);
			log.saw(Map.of("a/doors/from-mail", "away", "a/door", "away"), (key) -> false);
			later(Duration.ofMinutes(3));
			log.told(log.begun(), log.over());
			log.saw(Map.of("a/doors/error", "It does not answer."), (key) -> false);
			later(Duration.ofMinutes(3));
			assertThat(log.over()).extracting(Problem::key).containsExactly("a/door");
		}
	}

	@Test
	void whatAnotherProcessTellsIsLeftToIt() {
		try (TestHub hub = TestHub.at(home).start()) {
			ProblemLog log = log(hub);
			log.saw(Map.of("other/door", "away"), (key) -> false);
			log.saw(Map.of(), (key) -> key.startsWith("other/"));
			assertThat(log.open()).hasSize(1);
		}
	}

	@Test
	void aDayIsSummedUpOnceAndAlsoWhenTheHubWasOffThen() {
		try (TestHub hub = TestHub.at(home).start()) {
			JdbcClient jdbc = JdbcClient.create(hub.bean(DataSource.class));
			Digest digest = new Digest(jdbc, Way.MAIL, LocalTime.of(8, 0), ZoneId.of("UTC"), clock());
			assertThat(digest.due()).isEmpty();
			later(Duration.ofMinutes(59));
			assertThat(digest.due()).isEmpty();
			later(Duration.ofMinutes(2));
			assertThat(digest.due()).contains(MORNING);
			digest.told();
			assertThat(digest.due()).isEmpty();
			later(Duration.ofHours(60));
			assertThat(digest.due()).isPresent();
			assertThat(new Digest(jdbc, Way.MAIL, null, ZoneId.of("UTC"), clock()).due()).isEmpty();
		}
	}

	private ProblemLog log(TestHub hub) {
		DataSource dataSource = hub.bean(DataSource.class);
		return new ProblemLog(JdbcClient.create(dataSource), new Transactions(dataSource), Way.MAIL,
				Duration.ofMinutes(2), clock());
	}

	private void later(Duration by) {
		now = now.plus(by);
	}

	private Clock clock() {
		return new Clock() {
			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return now;
			}
		};
	}

}

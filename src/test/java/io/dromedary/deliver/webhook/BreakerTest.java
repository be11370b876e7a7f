package io.dromedary.deliver.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BreakerTest {

	private static final ServiceUnavailable AWAY = new ServiceUnavailable(new Service(Service.Kind.TARGET, "webhook"),
			Sentence.of("deliver.webhook.away", "webhook"));

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T12:00:00Z"));

	private final Breaker breaker = new Breaker(new Clock() {

		@Override
		public Instant instant() {
			return now.get();
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}

	});

	@Test
	void eachFailureTakesTwiceAsLongUpToFiveMinutesAndASuccessStartsAnew() {
		tolerated();
		Duration expected = Duration.ofSeconds(10);
		for (int failure = 0; failure < 20; failure++) {
			breaker.failed(AWAY, null);
			assertClosedFor(expected);
			expected = (expected.toSeconds() >= 160) ? Duration.ofMinutes(5) : expected.multipliedBy(2);
		}
		breaker.succeeded();
		tolerated();
		breaker.failed(AWAY, null);
		assertClosedFor(Duration.ofSeconds(10));
	}

	@Test
	void severalTriesAtOnceThatFailAreOneFailureOnceItIsLeftAlone() {
		tolerated();
		breaker.failed(AWAY, null);
		breaker.failed(AWAY, null);
		breaker.failed(AWAY, null);
		assertClosedFor(Duration.ofSeconds(10));
	}

	@Test
	void whoAsksForALongerPauseHasItUpToADay() {
		assertThat(breaker.failed(AWAY, Duration.ofMinutes(10))).isSameAs(AWAY);
		assertClosedFor(Duration.ofMinutes(10));
		breaker.failed(AWAY, Duration.ofDays(400));
		assertClosedFor(Duration.ofDays(1));
		breaker.failed(AWAY, Duration.ZERO);
		assertClosedFor(Duration.ofSeconds(10));
	}

	@Test
	void oneThatFailsNowAndThenIsNotLeftAlone() {
		for (int round = 0; round < 10; round++) {
			tolerated();
			breaker.succeeded();
		}
	}

	/** Each of these documents waits by itself. */
	private void tolerated() {
		for (int failure = 0; failure < Pause.TOLERATED; failure++) {
			ServiceUnavailable thrown = breaker.failed(AWAY, null);
			assertThat(thrown.service()).isEqualTo(Service.of("target:webhook:document"));
			assertThat(thrown).hasMessage(AWAY.getMessage());
			assertThatCode(breaker::pass).doesNotThrowAnyException();
		}
	}

	/** A tenth more at most; then it is open. */
	private void assertClosedFor(Duration pause) {
		now.updateAndGet((instant) -> instant.plus(pause).minusMillis(1));
		assertThatThrownBy(breaker::pass).isInstanceOf(ServiceUnavailable.class).hasMessage(AWAY.getMessage());
		now.updateAndGet((instant) -> instant.plus(pause.dividedBy(10)).plusMillis(2));
		assertThatCode(breaker::pass).doesNotThrowAnyException();
		assertThat(AWAY.service().name()).isEqualTo("webhook");
	}

}

package io.dromedary.api;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingTest {

	@Test
	void aStopAnswersAllWhoWaitAtOnce() throws Exception {
		CountDownLatch answers = new CountDownLatch(2);
		try (Waiting waiting = new Waiting(); StaticApplicationContext context = new StaticApplicationContext()) {
			waiting.until(() -> false, Duration.ofHours(1), answers::countDown);
			waiting.until(() -> false, Duration.ofHours(1), answers::countDown);
			waiting.stopping(new ContextClosedEvent(context));
			assertThat(answers.await(10, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void whoWaitsIsAnsweredOnce() throws Exception {
		CountDownLatch looks = new CountDownLatch(5);
		CountDownLatch answers = new CountDownLatch(2);
		try (Waiting waiting = new Waiting()) {
			waiting.until(() -> true, Duration.ofHours(1), answers::countDown);
			waiting.until(() -> {
				looks.countDown();
				return false;
			}, Duration.ofHours(1), answers::countDown);
			assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
			assertThat(answers.getCount()).isEqualTo(1);
		}
	}

	@Test
	void whoCannotBeAskedKeepsNobodyElseWaiting() throws Exception {
		CountDownLatch answers = new CountDownLatch(1);
		try (Waiting waiting = new Waiting()) {
			waiting.until(() -> {
				throw new IllegalStateException("away");
			}, Duration.ofHours(1), () -> {
			});
			waiting.until(() -> true, Duration.ofHours(1), answers::countDown);
			assertThat(answers.await(10, TimeUnit.SECONDS)).isTrue();
		}
	}

}

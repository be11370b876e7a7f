package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.document.Sentence;
import io.dromedary.document.ServiceUnavailable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

/** When the hub takes in no more, and when it does again. */
class PressureTest {

	private static final long MB = 1 << 20;

	private static final PressureSettings SETTINGS = new PressureSettings(DataSize.ofMegabytes(100), 50);

	private long free = 1000;

	private long total = 100_000;

	private boolean away;

	private long waiting;

	private final Pressure pressure = pressure(Duration.ZERO);

	private Pressure pressure(Duration pause) {
		return new Pressure(List.of(Path.of("/store")), (folder) -> room(), () -> waiting, SETTINGS, pause);
	}

	private Pressure.Room room() throws IOException {
		if (away) {
			throw new IOException("the share is away");
		}
		return new Pressure.Room(total * MB, free * MB);
	}

	private String said() {
		return pressure.over().map(Sentence::toString).orElse("open");
	}

	@Test
	void aDiskThatIsNearlyFullClosesTheDoorsUntilThereIsClearlyMoreRoom() {
		assertThat(said()).isEqualTo("open");
		free = 99;
		assertThat(said()).contains("/store", "99 MB are free", "until 120 MB are free");
		free = 110;
		assertThat(said()).as("it must not flap").contains("110 MB are free");
		free = 121;
		assertThat(said()).isEqualTo("open");
		free = 110;
		assertThat(said()).isEqualTo("open");
	}

	@Test
	void aSmallDiskNeedNotBeEmpty() {
		total = 500;
		free = 60;
		assertThat(said()).isEqualTo("open");
		free = 49;
		assertThat(said()).contains("until 60 MB are free");
	}

	@Test
	void tooMuchWorkClosesTheDoorsUntilAFifthOfItIsDone() {
		waiting = 50;
		assertThat(said()).isEqualTo("open");
		waiting = 51;
		assertThat(said()).contains("51 pieces of work wait", "no more than 40");
		waiting = 41;
		assertThat(said()).contains("no more than 40");
		waiting = 40;
		assertThat(said()).isEqualTo("open");
	}

	@Test
	void aDiskThatIsAwayIsNamed() {
		away = true;
		assertThat(said()).contains("/store", "Connect it again");
		away = false;
		assertThat(said()).isEqualTo("open");
	}

	@Test
	void whoBringsSomethingIsToldWhyNot() {
		assertThatNoException().isThrownBy(pressure::require);
		free = 1;
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(pressure::require)
			.satisfies((refused) -> assertThat(refused.service()).hasToString("disk"));
		free = 1000;
		waiting = 1000;
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(pressure::require)
			.satisfies((refused) -> assertThat(refused.service()).hasToString("work"));
	}

	@Test
	void itLooksOnceForAllWhoAskWithinAMoment() {
		AtomicInteger looks = new AtomicInteger();
		var seldom = new Pressure(List.of(), (folder) -> room(), looks::incrementAndGet, SETTINGS,
				Duration.ofMinutes(1));
		for (int i = 0; i < 1000; i++) {
			seldom.over();
		}
		assertThat(looks).hasValue(1);
	}

	@Test
	void aDiskThatDoesNotAnswerClosesTheDoorsAtOnceUntilItDoes() throws Exception {
		CountDownLatch back = new CountDownLatch(1);
		AtomicInteger looks = new AtomicInteger();
		Pressure hung = new Pressure(List.of(Path.of("/store")), (folder) -> {
			looks.incrementAndGet();
			waitFor(back);
			return room();
		}, () -> waiting, SETTINGS, Duration.ZERO);
		long begin = System.nanoTime();
		for (int asked = 0; asked < 50; asked++) {
			assertThat(hung.over())
				.hasValueSatisfying((sentence) -> assertThat(sentence.key()).isEqualTo("intake.pressure.no-disk"));
		}
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
		assertThat(looks).hasValue(1);
		back.countDown();
		await().until(() -> hung.over().isEmpty());
	}

	@Test
	void aLedgerThatDoesNotAnswerHoldsNobodyBack() throws Exception {
		CountDownLatch back = new CountDownLatch(1);
		Pressure hung = new Pressure(List.of(Path.of("/store")), (folder) -> room(), () -> {
			waitFor(back);
			return waiting;
		}, SETTINGS, Duration.ZERO);
		waiting = 1000;
		assertThat(hung.over()).isEmpty();
		back.countDown();
		await().until(() -> hung.over().isPresent());
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

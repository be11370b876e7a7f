package io.dromedary.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.document.Transcript;
import io.dromedary.fakes.TestHub;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A target that takes what it is given and does not answer. */
class HangingTargetTest extends PassageCase {

	private static final int DOCUMENTS = 12;

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void doesNotKeepAnybodyFromReading(int readers) {
		try (TestHub hub = start(readers, "1", null, this::deliver, this::hangs)) {
			IntStream.range(0, DOCUMENTS).forEach((i) -> hub.arrive("a" + i, "document " + i));
			await().atMost(Duration.ofSeconds(30)).until(() -> read.get() == DOCUMENTS);
			assertThat(seen).doesNotContain("two 1");
			go.countDown();
			await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() == 2 * DOCUMENTS && rows(hub) == 0);
			assertThat(seen.stream().filter("two 1"::equals)).hasSize(DOCUMENTS);
		}
	}

	@Test
	void doesNotKeepAnotherTargetFromItsOwnWork() {
		try (TestHub hub = start(1, "1", null, this::hangs, this::deliver)) {
			IntStream.range(0, DOCUMENTS).forEach((i) -> hub.arrive("a" + i, "document " + i));
			// one reader and its replacement may be at the target that hangs
			await().atMost(Duration.ofSeconds(30))
				.until(() -> seen.stream().filter("two 1"::equals).count() >= DOCUMENTS - 2);
			assertThat(seen).doesNotContain("one 1");
			go.countDown();
			await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() == 2 * DOCUMENTS && rows(hub) == 0);
		}
	}

	@Test
	void doesNotKeepItsDocumentFromTheTargetsThatFollow() {
		try (TestHub hub = start(1, "1", null, this::hangs, this::deliver)) {
			String id = hub.arrive("a", "first").entry().id();
			await().atMost(Duration.ofSeconds(30)).until(() -> delivered(hub, id).equals(List.of("two")));
			assertThat(seen).containsExactly("two 1");
			go.countDown();
			await().atMost(Duration.ofSeconds(30)).until(() -> status(hub, id) == Status.DELIVERED && rows(hub) == 0);
			assertThat(seen).containsExactly("two 1", "one 1");
		}
	}

	@Test
	void doesNotKeepWhatItsDocumentWasAtBeforeFromBeingTrue() {
		try (TestHub hub = start(1, "1", null, this::deliver, this::hangs)) {
			String id = hub.arrive("a", "first").entry().id();
			await().atMost(Duration.ofSeconds(30)).until(() -> delivered(hub, id).equals(List.of("one")));
			assertThat(status(hub, id)).isEqualTo(Status.DELIVERING);
			go.countDown();
			await().atMost(Duration.ofSeconds(30)).until(() -> status(hub, id) == Status.DELIVERED && rows(hub) == 0);
			assertThat(seen).containsExactly("one 1", "two 1");
		}
	}

	@Test
	void isTheOnlyOneTriedAgainAfterTheProgramWasStoppedMeanwhile() {
		String id;
		try (TestHub hub = start(1, "1", null, this::hangs, this::deliver)) {
			id = hub.arrive("a", "first").entry().id();
			await().atMost(Duration.ofSeconds(30)).until(() -> delivered(hub, id).equals(List.of("two")));
		}
		go.countDown();
		try (TestHub hub = start(1, "1", null, this::hangs, this::deliver)) {
			await().atMost(Duration.ofSeconds(30)).until(() -> status(hub, id) == Status.DELIVERED && rows(hub) == 0);
			assertThat(seen).containsExactly("two 1", "one 1");
		}
	}

	@Test
	void doesNotKeepWhatMayHaveStoppedTheProgramFromItsTurn() throws Exception {
		AtomicBoolean died = new AtomicBoolean();
		try (TestHub hub = start(1, "1", (exchange) -> {
			if (exchange.getIn().getBody() instanceof Transcript transcript && read.get() == 2
					&& died.compareAndSet(false, true)) {
				exchange.getContext()
					.getRegistry()
					.findSingleByType(Suspects.class)
					.died(transcript.document().id() + "/1/read");
				throw new ServiceUnavailable(Service.Kind.STORE, Sentence.of("work.unexpected", "test"));
			}
		}, this::deliver, this::hangs)) {
			hub.arrive("a", "first");
			await().until(() -> seen.contains("one 1"));
			String suspect = hub.arrive("b", "second").entry().id();
			await().atMost(Duration.ofSeconds(30)).until(() -> died.get() && read.get() == 3 && suspects(hub) == 0);
			go.countDown();
			await().atMost(Duration.ofSeconds(30)).until(() -> status(hub, suspect) == Status.DELIVERED);
		}
	}

	@Test
	void doesNotKeepTheProgramFromStopping() {
		TestHub hub = start(1, "1", null, this::deliver, this::hangs);
		hub.arrive("a", "first");
		await().until(() -> seen.contains("one 1"));
		Instant begin = Instant.now();
		hub.close();
		assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMinutes(1));
	}

	private static List<String> delivered(TestHub hub, String id) {
		return new JdbcTemplate(hub.bean(DataSource.class))
			.queryForList("select target from delivery where document_id = ? and state = 'DONE'", String.class, id);
	}

	private static int suspects(TestHub hub) {
		Integer suspects = new JdbcTemplate(hub.bean(DataSource.class)).queryForObject("select count(*) from suspect",
				Integer.class);
		return (suspects != null) ? suspects : 0;
	}

	private void hangs(Exchange exchange) throws InterruptedException {
		go.await();
		deliver(exchange);
	}

}

package io.dromedary.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import io.dromedary.document.UnreadableDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Processes that answer, that never do, and that die. */
class ChildTest {

	private static final Duration SHORT = Duration.ofMillis(100);

	private static final Duration LONG = Duration.ofMinutes(2);

	private final Guard guard = new Guard(Losses.untilTheEnd(), new GuardOptions(LONG, 2, "1"));

	@AfterEach
	void close() {
		guard.close();
	}

	@Test
	void aProcessAnswersAsOftenAsItIsAsked() throws IOException {
		try (Child child = Child.start(Fake.class)) {
			assertThat(ask(child, LONG, "one")).isEqualTo("one heard");
			assertThat(ask(child, LONG, "two")).isEqualTo("two heard");
			assertThat(child.alive()).isTrue();
		}
	}

	@Test
	void itsStepsAreThoseOfWhoeverWaits() throws IOException {
		try (Child child = Child.start(Fake.class)) {
			assertThat(ask(child, LONG, "steps")).isEqualTo("steps heard");
			assertThat(catchThrowableOfType(UnreadableDocument.class, () -> ask(child, LONG, "hurry")).sentence().key())
				.isEqualTo("guard.too-long");
		}
	}

	@Test
	void whatNeverAnswersIsKilledAndNobodyIsLeftBehind() throws IOException {
		try (Child child = Child.start(Fake.class)) {
			assertThat(catchThrowableOfType(UnreadableDocument.class, () -> ask(child, SHORT, "deaf")).sentence().key())
				.isEqualTo("guard.too-long");
			await().until(() -> !child.alive());
			assertThat(guard.leftBehind()).isEmpty();
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> ask(child, LONG, "one"));
		}
	}

	@Test
	void whatDiesIsToldAtOnce() throws IOException {
		try (Child child = Child.start(Fake.class)) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> ask(child, LONG, "die"));
		}
	}

	private String ask(Child child, Duration step, String what) throws IOException {
		return guard.run("a", step, LONG,
				() -> new String(child.ask(what.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
	}

	/** Does as it is told. */
	static final class Fake {

		private Fake() {
		}

		public static void main(String[] args) {
			ChildWork.serve((asked) -> {
				String what = new String(asked, StandardCharsets.UTF_8);
				switch (what) {
					case "deaf" -> never();
					case "die" -> Runtime.getRuntime().halt(1);
					case "steps" -> Watch.step(LONG);
					case "hurry" -> {
						Watch.step(SHORT);
						never();
					}
					default -> System.out.println(what);
				}
				return (what + " heard").getBytes(StandardCharsets.UTF_8);
			});
		}

		private static void never() {
			for (;;) {
				LockSupport.park();
			}
		}

	}

}

package io.dromedary.home;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

import io.dromedary.document.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The block that says what works, whatever the rooms are up to. */
class SelfChecksTest {

	private static final Sentence WHAT = Sentence.of("home.reason.full");

	private final ByteArrayOutputStream console = new ByteArrayOutputStream();

	private final StaticListableBeanFactory rooms = new StaticListableBeanFactory();

	private final SelfChecks checks = new SelfChecks(rooms.getBeanProvider(SelfCheck.class), Duration.ofMillis(300),
			new SelfCheckText(new PrintStream(console, true, StandardCharsets.UTF_8), Locale.ENGLISH));

	@AfterEach
	void end() {
		checks.close();
	}

	private void room(String name, SelfCheck room) {
		rooms.addBean(name, room);
	}

	private String told() {
		checks.ready(new ApplicationReadyEvent(new SpringApplication(), new String[0], new StaticApplicationContext(),
				Duration.ZERO));
		return await().until(() -> console.toString(StandardCharsets.UTF_8), (text) -> text.endsWith("\n"));
	}

	@Test
	void aRoomThatGetsNoAnswerKeepsNobodyWaiting() {
		room("a", () -> {
			new CountDownLatch(1).await();
			return List.of();
		});
		room("b", () -> List.of(SelfCheck.Line.ok(WHAT)));
		assertThat(told()).contains("not all of it works", "broken  Check of the room \"home\": There was no answer",
				"ok      the disk is full");
	}

	@Test
	void aRoomThatFailsIsTold() {
		room("a", () -> {
			throw new IllegalStateException("rossi@example.org");
		});
		assertThat(told()).contains("java.lang.IllegalStateException").doesNotContain("rossi");
	}

	@Test
	void whatIsNotConfiguredIsNoTrouble() {
		room("a", () -> List.of(SelfCheck.Line.off(WHAT), SelfCheck.Line.ok(WHAT)));
		assertThat(told()).startsWith("What is set up was tried, and all of it works:")
			.contains("  off  the disk is full", "  ok   the disk is full");
		Health health = await().until(() -> new ChecksHealth(checks).health(), (told) -> !told.getDetails().isEmpty());
		assertThat(health.getStatus().getCode()).isEqualTo("UP");
	}

	@Test
	void healthTellsWhatIsBrokenUnlessItIsToldElsewhere() {
		room("a", () -> List.of(SelfCheck.Line.broken(WHAT, Sentence.of("home.musl"))));
		room("b", new SelfCheck() {
			@Override
			public List<Line> look() {
				return List.of(Line.broken(Sentence.of("home.reason.other"), WHAT));
			}

			@Override
			public boolean inHealth() {
				return false;
			}
		});
		assertThat(told()).contains("the disk reported an error: the disk is full");
		Health health = new ChecksHealth(checks).health();
		assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
		assertThat(health.getDetails()).containsOnlyKeys("the disk is full");
	}

}

package io.dromedary.deliver.hook;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTest {

	private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

	private static Schedule shipped() throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yaml"))
			.forEach(environment.getPropertySources()::addLast);
		return new Schedule(
				Binder.get(environment).bind("dromedary.hooks.retries", Bindable.listOf(Duration.class)).get());
	}

	/** Standard Webhooks 1.0: ten tries in 75 hours, 35 minutes and 5 seconds. */
	@Test
	void theShippedOneIsThatOfTheSpecification() throws IOException {
		Schedule schedule = shipped();
		Instant least = NOW;
		Instant most = NOW;
		for (int tries = 1; tries < 10; tries++) {
			Duration wait = schedule.waits().get(tries - 1);
			Duration next = Duration.between(NOW, schedule.next(tries, null, NOW).orElseThrow());
			assertThat(next).isBetween(wait, wait.multipliedBy(6).dividedBy(5));
			least = least.plus(wait);
			most = most.plus(wait.multipliedBy(6).dividedBy(5));
		}
		assertThat(Duration.between(NOW, least)).isEqualTo(Duration.parse("PT75H35M5S"));
		assertThat(schedule.length()).isEqualTo(Duration.between(NOW, most));
		assertThat(schedule.next(10, null, NOW)).isEmpty();
	}

	@Test
	void whoAsksForLongerHasItUpToADay() {
		Schedule schedule = new Schedule(List.of(Duration.ofMinutes(5)));
		assertThat(schedule.next(1, Duration.ofHours(3), NOW).orElseThrow()).isBetween(NOW.plus(Duration.ofHours(3)),
				NOW.plus(Duration.ofHours(3)).plus(Duration.ofMinutes(1)));
		assertThat(schedule.next(1, Duration.ofDays(400), NOW).orElseThrow()).isBefore(NOW.plus(Duration.ofHours(25)));
		assertThat(schedule.next(1, Duration.ofSeconds(1), NOW).orElseThrow())
			.isAfterOrEqualTo(NOW.plus(Duration.ofMinutes(5)));
	}

	@Test
	void notAllComeAtOneMoment() {
		Schedule schedule = new Schedule(List.of(Duration.ofHours(1)));
		assertThat(Stream.generate(() -> schedule.next(1, null, NOW)).limit(50).distinct()).hasSizeGreaterThan(25);
	}

}

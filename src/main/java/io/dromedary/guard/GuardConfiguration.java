package io.dromedary.guard;

import java.time.Duration;
import java.util.Comparator;

import io.dromedary.document.Sentence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.i18n.LocaleContextHolder;

/** One guard for the whole program. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

	/** Most pages are read in this time; what is broken off is read again. */
	private static final Duration AT_A_STOP = Duration.ofSeconds(5);

	@Bean
	Guard guard(ObjectProvider<Losses> losses) {
		return new Guard(losses.getIfUnique(Losses::untilTheEnd), GuardOptions.defaults());
	}

	/** Told before anything is stopped: the workers of documents would be waited for. */
	@Bean
	ApplicationListener<ContextClosedEvent> guardStop(Guard guard) {
		return (event) -> guard.stopIn(AT_A_STOP);
	}

	/**
	 * Belongs to liveness: nothing but a restart is rid of workers that do not come back.
	 * Some of them do no harm yet.
	 */
	@Bean
	HealthIndicator workersHealthIndicator(Guard guard) {
		return () -> {
			var stuck = guard.leftBehind();
			Health.Builder health = guard.exhausted() ? Health.down() : Health.up();
			if (stuck.isEmpty()) {
				return health.build();
			}
			if (!guard.exhausted()) {
				health.status("DEGRADED");
			}
			Guard.Stuck first = stuck.stream().min(Comparator.comparing(Guard.Stuck::since)).orElseThrow();
			String key = guard.exhausted() ? "guard.health-down" : "guard.health";
			return health.withDetail("leftBehind", stuck.size())
				.withDetail("since", first.since())
				.withDetail("in", stuck.stream().map(Guard.Stuck::place).distinct().toList())
				.withDetail("reason", Sentence.of(key, stuck.size()).in(LocaleContextHolder.getLocale()))
				.build();
		};
	}

}

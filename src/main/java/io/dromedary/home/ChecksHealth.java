package io.dromedary.home;

import java.util.Locale;

import io.dromedary.document.Sentence;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Tells the latest self-check. Never part of liveness or readiness: a restart mends no
 * server.
 */
final class ChecksHealth implements HealthIndicator {

	private final SelfChecks checks;

	ChecksHealth(SelfChecks checks) {
		this.checks = checks;
	}

	/** Sentences are in the language of whoever asks. */
	@Override
	public Health health() {
		Locale locale = LocaleContextHolder.getLocale();
		Health.Builder health = Health.up();
		for (SelfCheck.Line line : checks.latest()) {
			if (line.state() == SelfCheck.State.BROKEN) {
				health.status(new Status("DEGRADED"));
			}
			Sentence reason = line.reason();
			health.withDetail(line.what().in(locale), (reason != null) ? reason.in(locale)
					: Sentence.of("home.check.state." + line.state().name().toLowerCase(Locale.ROOT)).in(locale));
		}
		return health.build();
	}

}

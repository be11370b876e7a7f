package io.dromedary.routes;

import io.dromedary.document.Sentence;
import io.dromedary.routes.RouteFile.State;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Says which route files are broken. Never part of liveness or readiness: a restart mends
 * no file.
 */
final class RoutesHealth implements HealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED");

	private final RouteFiles files;

	RoutesHealth(RouteFiles files) {
		this.files = files;
	}

	@Override
	public Health health() {
		Health.Builder health = Health.up();
		for (RouteFile file : files.list()) {
			if (file.state() == State.BROKEN) {
				health.status(DEGRADED).withDetail(file.file(), said(file));
			}
		}
		return health.build();
	}

	/** In the language of whoever asks. */
	private static String said(RouteFile file) {
		Sentence error = file.error();
		if (error == null) {
			return "";
		}
		Sentence said = (file.line() > 0) ? Sentence.of("routes.place", file.line(), file.column(), error) : error;
		return said.in(LocaleContextHolder.getLocale());
	}

}

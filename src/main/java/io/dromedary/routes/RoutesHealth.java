package io.dromedary.routes;

import io.dromedary.document.Sentence;
import io.dromedary.routes.RouteFile.State;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

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
				health.status(DEGRADED).withDetail(file.file(), place(file) + error(file.error()));
			}
		}
		return health.build();
	}

	private static String place(RouteFile file) {
		return (file.line() > 0) ? "line " + file.line() + ", column " + file.column() + ": " : "";
	}

	private static String error(@Nullable Sentence error) {
		return String.valueOf(error);
	}

}

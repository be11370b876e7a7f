package io.dromedary.intake;

import java.util.function.Supplier;

import io.dromedary.document.Sentence;
import org.apache.camel.CamelContext;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Says which doors do not let documents in. Never part of liveness or readiness: a
 * restart opens none.
 */
final class DoorsHealth implements HealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED");

	private final Doorkeeper doorkeeper;

	private final Pressure pressure;

	private final Supplier<CamelContext> camel;

	DoorsHealth(Doorkeeper doorkeeper, Pressure pressure, Supplier<CamelContext> camel) {
		this.doorkeeper = doorkeeper;
		this.pressure = pressure;
		this.camel = camel;
	}

	/** Sentences are in the language of whoever asks. */
	@Override
	public Health health() {
		Health.Builder health = Health.up();
		pressure.over().ifPresent((over) -> health.status(DEGRADED).withDetail("pressure", said(over)));
		for (Door door : doorkeeper.doors().values()) {
			Sentence reason = door.reason();
			if (reason != null && door.state() == Door.State.BROKEN && camel.get().getRoute(door.route()) != null) {
				health.status(DEGRADED).withDetail(door.route(), said(reason));
			}
		}
		return health.build();
	}

	private static String said(Sentence sentence) {
		return sentence.in(LocaleContextHolder.getLocale());
	}

}

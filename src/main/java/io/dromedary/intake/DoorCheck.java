package io.dromedary.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * How the first look of each door ended: every door tries by itself all that it needs, so
 * nobody else has to.
 */
public class DoorCheck {

	private static final Duration PAUSE = Duration.ofMillis(100);

	private final Doorkeeper doorkeeper;

	private final Supplier<CamelContext> camel;

	DoorCheck(Doorkeeper doorkeeper, Supplier<CamelContext> camel) {
		this.doorkeeper = doorkeeper;
		this.camel = camel;
	}

	/**
	 * The doors that are configured, once each has looked.
	 * @param patience after it those that are still at their first look are left out
	 */
	public List<Door> looked(Duration patience) throws InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		while (kept().stream().anyMatch((route) -> !known(route)) && System.nanoTime() < end) {
			TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
		}
		Map<String, Door> doors = doorkeeper.doors();
		return kept().stream().filter(this::known).map(doors::get).filter(Objects::nonNull).toList();
	}

	/** The routes of doors that look by themselves, in the order of their names. */
	public List<String> kept() {
		return camel.get().getRoutes().stream().filter(this::isKept).map(Route::getRouteId).sorted().toList();
	}

	private boolean isKept(Route route) {
		return route.getConsumer() instanceof ScheduledPollConsumer looking && looking.getPollStrategy() == doorkeeper;
	}

	private boolean known(String route) {
		Door door = doorkeeper.doors().get(route);
		return door != null && (door.lastLook() != null || door.state() != Door.State.RUNNING);
	}

}

package io.dromedary.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.dromedary.document.Sentence;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.RouteAware;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.LoggingExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean {@code doorkeeper}, the {@code pollStrategy} of every door that looks for
 * documents by itself: keeps a door from looking while the hub has enough to do, and
 * knows how each stands.
 */
public class Doorkeeper implements PollingConsumerPollStrategy {

	private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

	private final Pressure pressure;

	private final FolderSight folders;

	private final Map<String, Door> doors = new ConcurrentHashMap<>();

	/** A route that was started anew begins anew. */
	private final Map<String, Consumer> known = new ConcurrentHashMap<>();

	/** What went wrong with what was found, since the look began. */
	private final Map<String, Sentence> stuck = new ConcurrentHashMap<>();

	Doorkeeper(Pressure pressure, FolderSight folders) {
		this.pressure = pressure;
		this.folders = folders;
	}

	/** Every door that has looked at least once, by the id of its route. */
	public Map<String, Door> doors() {
		return new TreeMap<>(doors);
	}

	@Override
	public boolean begin(Consumer consumer, Endpoint endpoint) {
		String route = route(consumer);
		if (known.put(route, consumer) != consumer) {
			doors.put(route, Door.opened(route));
			silence(consumer, route);
		}
		Optional<Sentence> over = pressure.over();
		if (over.isPresent()) {
			become(route, (door) -> door.became(Door.State.WAITING, over.get()));
			return false;
		}
		Optional<Sentence> obstacle = folders.obstacle(endpoint);
		if (obstacle.isPresent()) {
			become(route, (door) -> door.became(Door.State.BROKEN, obstacle.get()));
			return false;
		}
		stuck.remove(route);
		return true;
	}

	@Override
	public void commit(Consumer consumer, Endpoint endpoint, int polled) {
		String route = route(consumer);
		Optional<Sentence> unnamed = folders.left(endpoint);
		Sentence left = unnamed.orElse(stuck.remove(route));
		Optional<Sentence> over = pressure.over();
		if (over.isPresent()) {
			become(route, (door) -> door.became(Door.State.WAITING, over.get()));
		}
		else {
			become(route, (door) -> (left != null) ? door.became(Door.State.BROKEN, left) : door.looked());
		}
	}

	@Override
	public boolean rollback(Consumer consumer, Endpoint endpoint, int retry, Exception failure) {
		LOG.debug("A look of the door {} failed: {}", route(consumer), failure.getClass().getName());
		become(route(consumer), (door) -> door.became(Door.State.BROKEN, Trouble.of(failure)));
		return false;
	}

	/** What this door found could not be taken in and is left with its source. */
	void stuck(String route, Throwable failure) {
		stuck.put(route, Trouble.of(failure));
	}

	private void become(String route, Function<Door, Door> change) {
		doors.compute(route, (id, before) -> {
			Door now = change.apply((before != null) ? before : Door.opened(route));
			if (before != null && !now.same(before)) {
				tell(now);
			}
			return now;
		});
	}

	private static void tell(Door door) {
		if (door.state() == Door.State.RUNNING) {
			LOG.info("The door {} is open again", door.route());
		}
		else {
			LOG.warn("The door {} is {}: {}", door.route(), door.state().name().toLowerCase(java.util.Locale.ROOT),
					door.reason());
		}
	}

	/**
	 * Camel would log each failed look with its address and the words of whatever failed.
	 */
	private void silence(Consumer consumer, String route) {
		if (consumer instanceof DefaultConsumer spoken
				&& spoken.getExceptionHandler() instanceof LoggingExceptionHandler) {
			spoken.setExceptionHandler(new DiscreetHandler(route, this::stuck));
		}
	}

	private static String route(Consumer consumer) {
		Route route = (consumer instanceof RouteAware aware) ? aware.getRoute() : null;
		return (route != null) ? route.getRouteId() : "";
	}

}

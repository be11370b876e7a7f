package io.dromedary.intake;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.RouteAware;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean {@code doorkeeper}, the {@code pollStrategy} of every door that looks for
 * documents by itself: knows how the last look of each ended.
 */
public class Doorkeeper implements PollingConsumerPollStrategy {

	private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

	private final Map<String, Look> looks = new ConcurrentHashMap<>();

	/**
	 * How the last look of a door ended.
	 *
	 * @param failure null where it went well
	 */
	public record Look(Instant at, @Nullable Throwable failure) {
	}

	/** The last look of each door, by the id of its route. */
	public Map<String, Look> looks() {
		return new TreeMap<>(looks);
	}

	@Override
	public boolean begin(Consumer consumer, Endpoint endpoint) {
		return true;
	}

	@Override
	public void commit(Consumer consumer, Endpoint endpoint, int polled) {
		looks.put(route(consumer), new Look(Instant.now(), null));
	}

	@Override
	public boolean rollback(Consumer consumer, Endpoint endpoint, int retry, Exception failure) {
		String route = route(consumer);
		Look before = looks.put(route, new Look(Instant.now(), failure));
		if (before == null || before.failure() == null) {
			LOG.warn("The door {} cannot be reached ({}); it is tried again by itself", route,
					failure.getClass().getName());
		}
		return false;
	}

	private static String route(Consumer consumer) {
		Route route = (consumer instanceof RouteAware aware) ? aware.getRoute() : null;
		return (route != null) ? route.getRouteId() : "";
	}

}

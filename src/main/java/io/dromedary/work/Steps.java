package io.dromedary.work;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The steps that a running route does, by name, and the pool of each. */
class Steps {

	private static final Map<String, Pool> SHIPPED = Map.of("read", Pool.READ, "extract", Pool.EXTRACT);

	private final Map<String, WorkConsumer> consumers = new ConcurrentHashMap<>();

	void started(WorkConsumer consumer) {
		consumers.put(consumer.step(), consumer);
	}

	void stopped(WorkConsumer consumer) {
		consumers.remove(consumer.step(), consumer);
	}

	Optional<WorkConsumer> doing(String step) {
		return Optional.ofNullable(consumers.get(step));
	}

	Pool pool(String step) {
		return doing(step).map(WorkConsumer::pool).orElse(SHIPPED.getOrDefault(step, Pool.DELIVER));
	}

}

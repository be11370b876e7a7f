package io.dromedary.work;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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

	Set<String> targets() {
		return consumers.keySet()
			.stream()
			.filter((step) -> step.startsWith(Item.TO))
			.map((step) -> step.substring(Item.TO.length()))
			.collect(Collectors.toSet());
	}

	Pool pool(String step) {
		return doing(step).map(WorkConsumer::pool).orElse(SHIPPED.getOrDefault(step, Pool.DELIVER));
	}

}

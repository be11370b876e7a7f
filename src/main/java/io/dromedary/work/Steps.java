package io.dromedary.work;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.dromedary.ledger.Step;

/** The steps that a running route does and the pool of each. */
class Steps {

	/** Of steps that no route does now. */
	private static final Map<Step, Pool> SHIPPED = Map.of(Step.READ, Pool.READ, Step.EXTRACT, Pool.EXTRACT);

	private final Map<Step, WorkConsumer> consumers = new ConcurrentHashMap<>();

	void started(WorkConsumer consumer) {
		consumers.put(consumer.step(), consumer);
	}

	void stopped(WorkConsumer consumer) {
		consumers.remove(consumer.step(), consumer);
	}

	Optional<WorkConsumer> doing(Step step) {
		return Optional.ofNullable(consumers.get(step));
	}

	Set<String> targets() {
		return consumers.keySet().stream().flatMap((step) -> step.target().stream()).collect(Collectors.toSet());
	}

	Pool pool(Step step) {
		return doing(step).map(WorkConsumer::pool).orElse(SHIPPED.getOrDefault(step, Pool.DELIVER));
	}

}

package io.dromedary.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Services that are away. Steps that need the model or a target are suspended with it, so
 * that a thousand documents do not each find out for themselves; one item at a time
 * probes whether it is back.
 */
class Services {

	private final Map<String, Away> away = new ConcurrentHashMap<>();

	void gone(String service, String step) {
		away.compute(service, (name, before) -> new Away(step, (before != null) ? before.probe() : ""));
	}

	void probe(String service, String itemKey) {
		away.computeIfPresent(service, (name, before) -> new Away(before.step(), itemKey));
	}

	void back(String service) {
		away.remove(service);
	}

	/** The services away that this step asked for. */
	List<String> needed(String step) {
		return away.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().step().equals(step))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** The service that suspends this step for this item. */
	Optional<String> suspending(Item item) {
		return needed(item.step()).stream()
			.filter(Services::whole)
			.filter((service) -> !away.getOrDefault(service, Away.NONE).probe().equals(item.key()))
			.findFirst();
	}

	/** The model or a whole target, not one row of it or one reader. */
	private static boolean whole(String service) {
		return service.equals("model") || service.matches("target:[^:]+");
	}

	private record Away(String step, String probe) {

		static final Away NONE = new Away("", "");

	}

}

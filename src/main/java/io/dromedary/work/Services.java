package io.dromedary.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.dromedary.document.Service;
import io.dromedary.ledger.Step;

/**
 * Services that are away. Steps that need the model or a target are suspended with it, so
 * that a thousand documents do not each find out for themselves; one item at a time
 * probes whether it is back.
 */
class Services {

	private final Map<Service, Away> away = new ConcurrentHashMap<>();

	void gone(Service service, Step step) {
		away.compute(service, (name, before) -> new Away(step, (before != null) ? before.probe() : ""));
	}

	void probe(Service service, String itemKey) {
		away.computeIfPresent(service, (name, before) -> new Away(before.step(), itemKey));
	}

	/** Whether this item is the one that tries. */
	boolean probedBy(Service service, String itemKey) {
		return away.getOrDefault(service, Away.NONE).probe().equals(itemKey);
	}

	void back(Service service) {
		away.remove(service);
	}

	/** The services away that this step asked for. */
	List<Service> needed(Step step) {
		return away.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().step().equals(step))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** The service that suspends this step for this item. */
	Optional<Service> suspending(Item item) {
		return needed(item.step()).stream()
			.filter(Services::whole)
			.filter((service) -> !away.getOrDefault(service, Away.NONE).probe().equals(item.key()))
			.findFirst();
	}

	/** The model or a whole target, not one row of it or one reader. */
	private static boolean whole(Service service) {
		return service.kind() == Service.Kind.MODEL
				|| service.kind() == Service.Kind.TARGET && service.name() != null && !part(service);
	}

	/** What does not concern all that a target is given. */
	static boolean part(Service service) {
		return service.kind() == Service.Kind.TARGET && String.valueOf(service.name()).indexOf(':') >= 0;
	}

	private record Away(Step step, String probe) {

		static final Away NONE = new Away(new Step(""), "");

	}

}

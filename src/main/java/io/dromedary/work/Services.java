package io.dromedary.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.ledger.Step;

/**
 * Services that are away. Steps that need the model or a target are suspended with it, so
 * that a thousand documents do not each find out for themselves; one item at a time
 * probes whether it is back.
 */
class Services {

	private final Map<Service, Away> away = new ConcurrentHashMap<>();

	/**
	 * @param reason what the last item that asked for it met
	 */
	void gone(Service service, Step step, Sentence reason) {
		away.compute(service, (name, before) -> new Away(step, (before != null) ? before.probe() : "", reason));
	}

	void probe(Service service, String itemKey) {
		away.computeIfPresent(service, (name, before) -> new Away(before.step(), itemKey, before.reason()));
	}

	/** Whether this item is the one that tries. */
	boolean probedBy(Service service, String itemKey) {
		Away found = away.get(service);
		return found != null && found.probe().equals(itemKey);
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

	/**
	 * The service that suspends this step for this item, with what the last one met that
	 * asked for it.
	 */
	Optional<Outcome.Waiting> suspending(Item item) {
		return away.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().step().equals(item.step()) && whole(entry.getKey())
					&& !entry.getValue().probe().equals(item.key()))
			.map((entry) -> new Outcome.Waiting(entry.getKey(), entry.getValue().reason()))
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

	private record Away(Step step, String probe, Sentence reason) {
	}

}

package io.dromedary.work;

import java.util.List;

import io.dromedary.document.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out when what documents wait for is back: one item at a time tries, each time the
 * one tried longest ago, so that one bad document does not stop the rest.
 */
class Probes {

	/** Room on the disk of the store, the ledger or a folder. */
	static final Service DISK = new Service(Service.Kind.DISK, null);

	private static final Logger LOG = LoggerFactory.getLogger(Probes.class);

	private final Services services;

	private final Waits waits;

	private final Rows rows;

	Probes(Services services, Waits waits, Rows rows) {
		this.services = services;
		this.waits = waits;
		this.rows = rows;
	}

	/** Lets one item try for each service that is away. */
	void probe() {
		for (Service service : waits.services()) {
			if (service.equals(DISK)) {
				// whoever finds none waits again; one at a time they would take days
				rows.wake(waits.items(service));
			}
			else if (!wokenByEvents(service)) {
				waits.items(service).stream().limit(1).forEach((key) -> {
					services.probe(service, key);
					rows.wake(List.of(key));
				});
			}
		}
	}

	/**
	 * A reader comes with a new version, a route with a file: both are told, not probed.
	 */
	private static boolean wokenByEvents(Service service) {
		return service.kind() == Service.Kind.READER || service.kind() == Service.Kind.ROUTE;
	}

	/** At the start everything that waits may try. */
	void wakeAll() {
		waits.services().forEach(this::back);
	}

	/** What an item met tells whether a service is away or back. */
	void learn(Item item, Outcome outcome) {
		if (outcome instanceof Outcome.Waiting waiting) {
			services.gone(waiting.service(), item.step(), waiting.reason());
		}
		else if (outcome instanceof Outcome.Done) {
			succeeded(item);
		}
	}

	/** What its step needs is there. */
	void succeeded(Item item) {
		services.needed(item.step())
			.stream()
			.filter((service) -> !wokenByEvents(service))
			.filter((service) -> !notAlwaysAsked(service) || services.probedBy(service, item.key()))
			.forEach((service) -> {
				LOG.info("{} is back", service);
				back(service);
			});
	}

	/**
	 * An engine elsewhere, or what a target does not take of some: most documents do
	 * without, and prove nothing of it. Else each of them would send all those that wait
	 * to a server that is busy.
	 */
	private static boolean notAlwaysAsked(Service service) {
		return service.kind() == Service.Kind.OCR && service.name() != null || Services.part(service);
	}

	void back(Service service) {
		services.back(service);
		rows.wake(waits.items(service));
	}

}

package io.dromedary.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;

import io.dromedary.document.Instructions;

/**
 * What a route says about all it brings, as exchange properties: they cannot come from
 * outside, as headers can.
 */
final class Wishes {

	/** Name of a document type. */
	static final String TYPE = "DromedaryType";

	/** Names of targets with commas between them, in place of those of the type. */
	static final String DELIVER_TO = "DromedaryDeliverTo";

	/** A whole number; the higher one goes first, 0 where nothing is said. */
	static final String PRIORITY = "DromedaryPriority";

	private Wishes() {
	}

	static Instructions of(Exchange exchange) {
		String type = exchange.getProperty(TYPE, String.class);
		String deliverTo = exchange.getProperty(DELIVER_TO, "", String.class);
		List<String> targets = Arrays.stream(deliverTo.split(","))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.toList();
		return new Instructions(type, targets, Map.of(), exchange.getProperty(PRIORITY, 0, Integer.class));
	}

}

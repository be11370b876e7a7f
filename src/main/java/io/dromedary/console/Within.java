package io.dromedary.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * The mail or archive that a document came in.
 *
 * @param kind {@code mail}, {@code archive}, or {@code file} for a PDF
 */
record Within(String id, String name, String kind) {

	/** Null where it came by itself. */
	static @Nullable Within of(Entry entry, Ledger ledger, Locale locale) {
		String parent = entry.parent();
		return (parent != null) ? ledger.find(parent).map((container) -> of(container, locale)).orElse(null) : null;
	}

	/** Of all documents of a list, by the id of the container. */
	static Map<String, Within> of(Collection<Entry> entries, Ledger ledger, Locale locale) {
		Map<String, Within> containers = new HashMap<>();
		entries.stream().filter(Entry::container).forEach((entry) -> containers.put(entry.id(), of(entry, locale)));
		for (Entry entry : entries) {
			if (entry.parent() != null && !containers.containsKey(entry.parent())) {
				ledger.find(entry.parent())
					.ifPresent((container) -> containers.put(container.id(), of(container, locale)));
			}
		}
		return containers;
	}

	private static Within of(Entry container, Locale locale) {
		return new Within(container.id(), Contents.name(container, locale), Contents.kind(container));
	}

	@Override
	public String toString() {
		return "Within[" + id + "]";
	}

}

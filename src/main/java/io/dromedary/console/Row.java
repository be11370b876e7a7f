package io.dromedary.console;

import java.time.Instant;
import java.util.Locale;

import io.dromedary.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A document in the list.
 *
 * @param reason why it is where it is; null where there is nothing to say
 */
record Row(String id, long version, String name, String status, @Nullable String type, Instant receivedAt,
		@Nullable String reason, @Nullable String duplicateOf) {

	static Row of(Entry entry, Locale locale) {
		String type = entry.type();
		return new Row(entry.id(), entry.version(), entry.origin().fileName(), entry.status().word(),
				(type != null) ? type.replace('_', ' ') : null, entry.origin().receivedAt(),
				(entry.reason() != null) ? entry.reason().in(locale) : null, entry.duplicateOf());
	}

	@Override
	public String toString() {
		return "Row[" + id + "]";
	}

}

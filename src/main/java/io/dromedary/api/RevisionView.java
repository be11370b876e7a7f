package io.dromedary.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Changes;
import io.dromedary.ledger.Amended;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** A revision that began with a correction after a delivery. */
record RevisionView(int revision, Instant at, Changed changed) {

	/**
	 * What is not as in the revision before, as in {@code data.changed} of a delivery.
	 *
	 * @param fields by name
	 * @param tables names of tables, {@code lines} for that of items
	 */
	record Changed(Map<String, Values> fields, List<String> tables) {

		static Changed of(Changes changes) {
			Map<String, Values> fields = new LinkedHashMap<>();
			changes.fields().forEach((name, change) -> fields.put(name, new Values(change.previous(), change.value())));
			return new Changed(fields, changes.tables());
		}

		@Override
		public String toString() {
			return "Changed" + fields.keySet();
		}

	}

	/**
	 * What a field was and is; null where it had or has no value.
	 */
	record Values(@Nullable String previous, @Nullable String value) {

		@Override
		public String toString() {
			return "Values";
		}

	}

	static List<RevisionView> of(String id, Ledger ledger) {
		return Amended.of(id, ledger)
			.stream()
			.map((amended) -> new RevisionView(amended.revision(), amended.at(), Changed.of(amended.changes())))
			.toList();
	}

}

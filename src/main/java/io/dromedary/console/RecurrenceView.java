package io.dromedary.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Outcome;
import io.dromedary.ledger.same.Recurrence;

/**
 * The documents that are perhaps the same as one, in other files.
 *
 * @param earlier those that were there when it came
 * @param later those that came since
 */
record RecurrenceView(List<Item> earlier, List<Item> later) {

	/**
	 * One of them.
	 *
	 * @param chip where it is
	 */
	record Item(String id, String name, String chip) {

		@Override
		public String toString() {
			return "Item[" + id + "]";
		}

	}

	static RecurrenceView of(Entry entry, Ledger ledger, Locale locale) {
		Recurrence again = ledger.recurrences(List.of(entry.id())).getOrDefault(entry.id(), Recurrence.NONE);
		return new RecurrenceView(items(again.earlier(), ledger, locale), items(again.later(), ledger, locale));
	}

	private static List<Item> items(List<String> ids, Ledger ledger, Locale locale) {
		List<Entry> entries = ids.stream().map(ledger::find).flatMap(Optional::stream).toList();
		Map<String, Outcome> outcomes = ledger.outcomes(entries);
		return entries.stream()
			.map((entry) -> new Item(entry.id(), Contents.name(entry, locale),
					Contents.chip(entry, outcomes.get(entry.id()))))
			.toList();
	}

	public boolean any() {
		return !earlier.isEmpty() || !later.isEmpty();
	}

	@Override
	public String toString() {
		return "RecurrenceView[" + earlier.size() + ", " + later.size() + "]";
	}

}

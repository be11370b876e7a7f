package io.dromedary.console;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Outcome;
import io.dromedary.ledger.same.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * A document in the list.
 *
 * @param status its word, for example {@code delivered}; {@code waiting} where it waits
 * for something; of a mail or an archive see {@link Outcome#word()}
 * @param type title of its type; null where it is not known
 * @param receivedAt as a program reads it (ISO 8601)
 * @param received as a person reads it
 * @param contents what became of the documents in it; null where it is no container
 * @param within the mail or archive it came in; null where it came by itself
 * @param reason why it is where it is; null where there is nothing to say
 * @param sameAs an earlier document that is perhaps the same; null where there is none
 * @param repeatedBy a later one; null where there is none
 */
record Row(String id, String name, String status, @Nullable String type, String receivedAt, String received,
		@Nullable Contents contents, @Nullable Within within, @Nullable String reason, @Nullable String duplicateOf,
		@Nullable String sameAs, @Nullable String repeatedBy) {

	private static final Set<Status> MOVING = Set.of(Status.RECEIVED, Status.PROCESSING, Status.DELIVERING);

	static Row of(Entry entry, @Nullable Outcome outcome, @Nullable Within within, Recurrence again,
			@Nullable String type, Locale locale, Clock clock) {
		return new Row(entry.id(), entry.origin().fileName(), Contents.chip(entry, outcome), type,
				entry.origin().receivedAt().toString(), Times.of(entry.origin().receivedAt(), locale, clock),
				Contents.of(entry, outcome), within, (entry.reason() != null) ? entry.reason().in(locale) : null,
				entry.duplicateOf(), first(again.earlier()), first(again.later()));
	}

	private static @Nullable String first(List<String> ids) {
		return ids.isEmpty() ? null : ids.get(0);
	}

	static boolean moves(Entry entry, @Nullable Outcome outcome) {
		boolean inside = entry.status() == Status.SPLIT && outcome != null && !outcome.atRest();
		return inside || (MOVING.contains(entry.status()) && entry.waitingFor() == null);
	}

	@Override
	public String toString() {
		return "Row[" + id + "]";
	}

}

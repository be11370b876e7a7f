package io.dromedary.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Outcome;
import io.dromedary.ledger.same.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param outcome of the documents in it, where it is a mail or an archive that was split
 * @param reason why it is where it is, for people
 * @param sameAs ids of earlier documents that are perhaps the same in another file
 * @param repeatedBy ids of later documents that are perhaps the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Summary(String id, String status, @Nullable String type, String fileName, String channel, Instant receivedAt,
		Instant updatedAt, int revision, long version, @Nullable String waitingFor, @Nullable Instant waitingSince,
		@Nullable Instant nextTry, @Nullable String reason, @Nullable String duplicateOf, @Nullable String parent,
		@Nullable String part, @Nullable List<String> sameAs, @Nullable List<String> repeatedBy,
		@Nullable Contents outcome, Source source, Map<String, String> links) {

	/** Of one document. */
	static Summary of(Entry entry, Ledger ledger, Locale locale) {
		return of(List.of(entry), ledger, locale).get(0);
	}

	/** Of all documents of a list. */
	static List<Summary> of(List<Entry> entries, Ledger ledger, Locale locale) {
		Map<String, Outcome> outcomes = ledger.outcomes(entries);
		Map<String, Recurrence> again = ledger.recurrences(entries.stream().map(Entry::id).toList());
		return entries.stream()
			.map((entry) -> of(entry, outcomes.get(entry.id()), again.getOrDefault(entry.id(), Recurrence.NONE),
					locale))
			.toList();
	}

	private static Summary of(Entry entry, @Nullable Outcome outcome, Recurrence again, Locale locale) {
		Service service = entry.waitingFor();
		return new Summary(entry.id(), entry.status().word(), entry.type(), entry.origin().fileName(),
				entry.origin().channel(), entry.origin().receivedAt(), entry.updatedAt(), entry.revision(),
				entry.version(), (service != null) ? service.toString() : null, entry.waitingSince(), entry.nextTry(),
				said(entry.reason(), locale), (entry.status() == Status.DUPLICATE) ? entry.duplicateOf() : null,
				entry.parent(), entry.part(), some(again.earlier()), some(again.later()),
				(outcome != null && entry.status() == Status.SPLIT) ? Contents.of(outcome) : null,
				Source.of(entry.origin()), Links.of(entry));
	}

	private static @Nullable List<String> some(List<String> ids) {
		return ids.isEmpty() ? null : ids;
	}

	static @Nullable String said(@Nullable Sentence sentence, Locale locale) {
		return (sentence != null) ? sentence.in(locale) : null;
	}

	@Override
	public String toString() {
		return "Summary[" + id + ", " + status + "]";
	}

}

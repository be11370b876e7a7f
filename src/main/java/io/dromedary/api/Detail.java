package io.dromedary.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Instructions;
import io.dromedary.document.Sentence;
import io.dromedary.document.SignatureState;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Event;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one document.
 *
 * @param pages how many there are; null before it is read
 * @param finders who found the fields
 * @param tables rows of the tables beside that of items, by name
 * @param revisions corrections after a delivery, oldest first
 * @param parts what was found in a mail or an archive
 * @param notices messages about it
 * @param about messages about invoices that it is itself, or that lie in it
 * @param requestedType the type asked for by whoever brought it
 * @param deliverTo targets asked for in place of those of the type
 * @param metadata given with it, comes back with every delivery
 * @param signature what is known of the signatures around it; null where there are none
 * @param note says so where no model took part
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Detail(@JsonUnwrapped Summary summary, String sha256, long size, @Nullable Integer pages,
		@Nullable List<String> finders, @Nullable String note, @Nullable String signature,
		Map<String, FieldView> fields, List<Map<String, FieldView>> lines,
		Map<String, List<Map<String, FieldView>>> tables, List<Doubt> findings, List<Sent> deliveries,
		List<Happening> events, List<RevisionView> revisions, List<PartView> parts, List<NoticeView> notices,
		List<NoticeView> about, @Nullable String requestedType, List<String> deliverTo, Map<String, String> metadata,
		int priority) {

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Sent(String target, int revision, String state, @Nullable String place, @Nullable String reason,
			Instant updatedAt) {

		static Sent of(Delivery delivery, Locale locale) {
			return new Sent(delivery.target(), delivery.revision(), delivery.state().name().toLowerCase(Locale.ROOT),
					delivery.place(), Summary.said(delivery.reason(), locale), delivery.updatedAt());
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Happening(Instant at, String what, @Nullable String detail) {

		static Happening of(Event event, Locale locale) {
			return new Happening(event.at(), event.what(), Summary.said(event.detail(), locale));
		}

	}

	static Detail of(Entry entry, Ledger ledger, Locale locale) {
		Optional<Assessment> found = ledger.assessment(entry.id());
		Instructions asked = entry.instructions();
		Set<Finder> finders = found.map(Detail::finders).orElse(Set.of());
		int pages = found.map((it) -> it.extraction().transcript().pages())
			.orElseGet(() -> ledger.pages(entry.id()))
			.size();
		return new Detail(Summary.of(entry, ledger, locale), entry.sha256(), entry.size(), (pages > 0) ? pages : null,
				finders.isEmpty() ? null : finders.stream().map(Finder::word).sorted().toList(), note(finders, locale),
				found.map((it) -> SignatureState.of(it.findings())).map(SignatureState::word).orElse(null),
				found.map((it) -> FieldView.of(it.fields())).orElse(Map.of()),
				found.map(Assessment::lines).orElse(List.of()).stream().map(FieldView::of).toList(),
				FieldView.tables(found.map(Assessment::tables).orElse(Map.of())),
				Doubt.of(found.map(Assessment::findings).orElse(List.of()), locale),
				ledger.deliveries(entry.id()).stream().map((delivery) -> Sent.of(delivery, locale)).toList(),
				ledger.events(entry.id()).stream().map((event) -> Happening.of(event, locale)).toList(),
				RevisionView.of(entry.id(), ledger), PartView.of(entry, ledger, locale),
				NoticeView.of(ledger.notices(entry.id()), locale), NoticeView.of(ledger.noticesIn(entry.id()), locale),
				asked.type(), asked.deliverTo(), asked.metadata(), asked.priority());
	}

	private static Set<Finder> finders(Assessment assessment) {
		Stream<Field> cells = assessment.lines().stream().flatMap((line) -> line.values().stream());
		return Stream.concat(assessment.fields().values().stream(), cells)
			.flatMap((field) -> field.finders().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	private static @Nullable String note(Set<Finder> finders, Locale locale) {
		boolean without = finders.contains(Finder.LABEL) && !finders.contains(Finder.CHAT);
		return without ? Sentence.of("api.without-model").in(locale) : null;
	}

	@Override
	public String toString() {
		return "Detail[" + summary.id() + "]";
	}

}

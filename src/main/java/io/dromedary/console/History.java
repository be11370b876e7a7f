package io.dromedary.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.dromedary.document.DocumentType;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.Amended;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Event;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a document, and where it went.
 *
 * @param revisions corrections after a delivery, the latest first
 */
record History(List<Happening> events, List<Sent> deliveries, List<RevisionRow> revisions) {

	/** Those whose own sentence says it all. */
	private static final Set<String> SPEAKING = Set.of("delivered-to", "type", "same-document", "new-account",
			"amended");

	/** One line of the history. */
	record Happening(Moment at, String text, @Nullable String detail) {

		static Happening of(Event event, DocumentType type, Locale locale) {
			Sentence detail = event.detail();
			String said = (detail != null) ? type.say(detail, locale) : null;
			if (said != null && SPEAKING.contains(event.what())) {
				return new Happening(Moment.of(event.at(), locale), said, null);
			}
			String key = "paper.event." + event.what();
			String text = Sentence.of(key).in(locale);
			return new Happening(Moment.of(event.at(), locale), text.equals(key) ? event.what() : text, said);
		}

	}

	/**
	 * One target.
	 *
	 * @param state {@code waiting}, {@code done} or {@code failed}
	 */
	record Sent(String target, int revision, String state, @Nullable String place, @Nullable String reason, Moment at) {

		static Sent of(Delivery delivery, Locale locale) {
			Sentence reason = delivery.reason();
			return new Sent(delivery.target(), delivery.revision(), delivery.state().name().toLowerCase(Locale.ROOT),
					delivery.place(), (reason != null) ? reason.in(locale) : null,
					Moment.of(delivery.updatedAt(), locale));
		}

	}

	static History of(Entry entry, Ledger ledger, DocumentType type, Locale locale) {
		return new History(
				ledger.events(entry.id()).stream().map((event) -> Happening.of(event, type, locale)).toList(),
				ledger.deliveries(entry.id()).stream().map((delivery) -> Sent.of(delivery, locale)).toList(),
				RevisionRow.of(Amended.of(entry.id(), ledger), type, locale));
	}

	/**
	 * Where copies of it lie; a later revision that lies in the same place is none more.
	 */
	public List<Sent> copies() {
		Map<List<@Nullable String>, Sent> copies = new LinkedHashMap<>();
		deliveries.stream()
			.filter((sent) -> sent.state().equals("done"))
			.forEach((sent) -> copies.put(Arrays.asList(sent.target(), sent.place()), sent));
		return List.copyOf(copies.values());
	}

	/** What has the present revision. */
	public List<Sent> holding() {
		return present().stream().filter((sent) -> sent.state().equals("done")).toList();
	}

	/** How many targets the present revision is for. */
	public long targets() {
		return present().size();
	}

	/** How many of them have it. */
	public long done() {
		return holding().size();
	}

	private List<Sent> present() {
		int revision = deliveries.stream().mapToInt(Sent::revision).max().orElse(1);
		return deliveries.stream().filter((sent) -> sent.revision() == revision).toList();
	}

	@Override
	public String toString() {
		return "History[" + events.size() + " events]";
	}

}

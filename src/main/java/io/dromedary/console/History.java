package io.dromedary.console;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.dromedary.document.Sentence;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Event;
import org.jspecify.annotations.Nullable;

/** What happened to a document, and where it went. */
record History(List<Happening> events, List<Sent> deliveries) {

	/** Those whose own sentence says it all. */
	private static final Set<String> SPEAKING = Set.of("delivered-to", "type", "same-document", "new-account");

	/** One line of the history. */
	record Happening(Moment at, String text, @Nullable String detail) {

		static Happening of(Event event, Locale locale) {
			Sentence detail = event.detail();
			String said = (detail != null) ? detail.in(locale) : null;
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

	static History of(List<Event> events, List<Delivery> deliveries, Locale locale) {
		return new History(events.stream().map((event) -> Happening.of(event, locale)).toList(),
				deliveries.stream().map((delivery) -> Sent.of(delivery, locale)).toList());
	}

	/** How many targets have it. */
	public long done() {
		return deliveries.stream().filter((sent) -> sent.state().equals("done")).count();
	}

	@Override
	public String toString() {
		return "History[" + events.size() + " events]";
	}

}

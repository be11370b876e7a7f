package io.dromedary.console;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.dromedary.console.DocumentView.Allowed;
import io.dromedary.console.DocumentView.Choice;
import io.dromedary.console.DocumentView.Facts;
import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Event;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a document shows. */
@Component
class DocumentViews {

	private static final Set<Status> MOVING = EnumSet.of(Status.RECEIVED, Status.PROCESSING, Status.DELIVERING);

	private static final long KILO = 1000;

	private final Ledger ledger;

	private final DocumentTypes types;

	DocumentViews(Ledger ledger, DocumentTypes types) {
		this.ledger = ledger;
		this.types = types;
	}

	DocumentView of(Entry entry, Attempt attempt, Locale locale) {
		List<Event> events = ledger.events(entry.id());
		List<Delivery> deliveries = ledger.deliveries(entry.id());
		Sentence reason = entry.reason();
		return new DocumentView(entry.id(), name(entry, locale), entry.status().word(),
				Sentence.of("console.status." + chip(entry)).in(locale), said(entry).in(locale),
				(reason != null) ? reason.in(locale) : null, Moment.maybe(entry.waitingSince(), locale),
				Moment.maybe(entry.nextTry(), locale), entry.version(), entry.type(), title(entry.type(), locale),
				first(entry), form(entry, attempt, locale), choices(locale), facts(entry, locale),
				History.of(events, deliveries, locale), allowed(entry), mark(entry));
	}

	/** Changes with everything that its page shows. */
	String mark(Entry entry) {
		return entry.version() + "-" + ledger.events(entry.id()).size();
	}

	private static String name(Entry entry, Locale locale) {
		String name = entry.origin().fileName();
		return name.isBlank() ? Sentence.of("paper.nameless").in(locale) : name;
	}

	/** As the list shows it. */
	private static String chip(Entry entry) {
		return (entry.waitingFor() != null) ? "waiting" : entry.status().word();
	}

	private static @Nullable String first(Entry entry) {
		return (entry.status() == Status.DUPLICATE) ? entry.duplicateOf() : null;
	}

	private static Sentence said(Entry entry) {
		if (entry.waitingFor() != null) {
			return Sentence.of("paper.said.waiting");
		}
		return Sentence.of((entry.nextTry() != null) ? "paper.said.next-try" : "paper.said." + entry.status().word());
	}

	private Form form(Entry entry, Attempt attempt, Locale locale) {
		if (entry.status() == Status.ERASED) {
			return Form.EMPTY;
		}
		return ledger.assessment(entry.id())
			.map((assessment) -> Form.of(assessment, type(assessment), attempt, locale))
			.orElse(Form.EMPTY);
	}

	/** A type whose file is gone still has the fields that were found. */
	private DocumentType type(Assessment assessment) {
		return Optional.ofNullable(assessment.extraction().type())
			.flatMap(types::named)
			.orElseGet(() -> Typeless.of(assessment));
	}

	private String title(@Nullable String type, Locale locale) {
		return (type == null) ? Sentence.of("paper.type-unknown").in(locale)
				: types.named(type).map((known) -> known.title(locale)).orElse(type);
	}

	private List<Choice> choices(Locale locale) {
		return types.all()
			.stream()
			.map((type) -> new Choice(type.name(), type.title(locale)))
			.sorted(Comparator.comparing(Choice::title))
			.toList();
	}

	private static Facts facts(Entry entry, Locale locale) {
		Origin origin = entry.origin();
		String key = "paper.channel." + origin.channel();
		String channel = Sentence.of(key).in(locale);
		return new Facts(channel.equals(key) ? origin.channel() : channel, origin.channel().equals("folder"),
				origin.path(), Moment.of(origin.receivedAt(), locale), size(entry.size(), locale), entry.sha256());
	}

	private static String size(long bytes, Locale locale) {
		if (bytes < KILO) {
			return bytes + " B";
		}
		boolean mega = bytes >= KILO * KILO;
		return String.format(locale, mega ? "%.1f MB" : "%.1f kB", bytes / (double) (mega ? KILO * KILO : KILO));
	}

	private static Allowed allowed(Entry entry) {
		boolean waits = entry.waitingFor() != null;
		return new Allowed(entry.status() == Status.REVIEW, entry.status().retryable(), entry.status() != Status.ERASED,
				MOVING.contains(entry.status()) && !waits);
	}

}

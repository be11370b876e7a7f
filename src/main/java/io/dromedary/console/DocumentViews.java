package io.dromedary.console;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.dromedary.api.CarriedFiles;
import io.dromedary.console.DocumentView.Allowed;
import io.dromedary.console.DocumentView.Choice;
import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a document shows. */
@Component
class DocumentViews {

	private static final Set<Status> MOVING = EnumSet.of(Status.RECEIVED, Status.PROCESSING, Status.DELIVERING);

	private final Ledger ledger;

	private final DocumentTypes types;

	private final CarriedFiles files;

	DocumentViews(Ledger ledger, DocumentTypes types, CarriedFiles files) {
		this.ledger = ledger;
		this.types = types;
		this.files = files;
	}

	DocumentView of(Entry entry, Attempt attempt, Locale locale) {
		Optional<Assessment> found = found(entry);
		Sentence reason = entry.reason();
		Outcome outcome = outcome(entry);
		String chip = Contents.chip(entry, outcome);
		return new DocumentView(entry.id(), Contents.name(entry, locale), entry.status().word(), chip,
				Sentence.of("console.status." + chip).in(locale), said(entry).in(locale),
				(reason != null) ? reason.in(locale) : null, Moment.maybe(entry.waitingSince(), locale),
				Moment.maybe(entry.nextTry(), locale), entry.version(), entry.type(), title(entry, locale),
				first(entry), RecurrenceView.of(entry, ledger, locale), Notified.of(entry, ledger, locale),
				Within.of(entry, ledger, locale), Inside.of(entry, ledger, locale), attached(entry, locale),
				found.map((assessment) -> Form.of(assessment, type(assessment), attempt, locale)).orElse(Form.EMPTY),
				choices(locale), Facts.of(entry, asked(entry, locale), locale),
				History.of(entry, ledger, found.map(this::type).orElse(Typeless.NOTHING), locale),
				allowed(entry, found, outcome), entry.revision(), mark(entry, outcome));
	}

	/** Changes with everything that its page shows. */
	String mark(Entry entry) {
		return mark(entry, outcome(entry));
	}

	private String mark(Entry entry, @Nullable Outcome outcome) {
		String own = entry.version() + "-" + ledger.events(entry.id()).size();
		return (outcome != null)
				? own + "-" + Integer.toHexString(new TreeMap<>(outcome.counts()).toString().hashCode()) : own;
	}

	private @Nullable Outcome outcome(Entry entry) {
		return ledger.outcomes(List.of(entry)).get(entry.id());
	}

	private static @Nullable String first(Entry entry) {
		return (entry.status() == Status.DUPLICATE) ? entry.duplicateOf() : null;
	}

	private static Sentence said(Entry entry) {
		if (entry.waitingFor() != null) {
			return Sentence.of("paper.said.waiting");
		}
		if (entry.container() && entry.status() == Status.REFUSED) {
			return Sentence.of("paper.said.nothing-in-it");
		}
		return Sentence.of((entry.nextTry() != null) ? "paper.said.next-try" : "paper.said." + entry.status().word());
	}

	/** Nobody waits for what is read right now. */
	private Attached attached(Entry entry, Locale locale) {
		boolean dangerous = entry.stoppedTheProgram();
		boolean none = entry.status() == Status.ERASED || entry.container() || MOVING.contains(entry.status());
		return (none || dangerous) ? Attached.NOTHING : Attached.of(entry, ledger, files, locale);
	}

	private Optional<Assessment> found(Entry entry) {
		return (entry.status() == Status.ERASED) ? Optional.empty() : ledger.assessment(entry.id());
	}

	/** A type whose file is gone still has the fields that were found. */
	private DocumentType type(Assessment assessment) {
		return Optional.ofNullable(assessment.extraction().type())
			.flatMap(types::named)
			.orElseGet(() -> Typeless.of(assessment));
	}

	private String title(Entry entry, Locale locale) {
		if (entry.container()) {
			return Sentence.of("console.contents." + Contents.kind(entry)).in(locale);
		}
		String type = entry.type();
		return (type == null) ? Sentence.of("paper.type-unknown").in(locale)
				: types.named(type).map((known) -> known.title(locale)).orElse(type);
	}

	private @Nullable String asked(Entry entry, Locale locale) {
		String asked = entry.instructions().type();
		return (asked == null) ? null : types.named(asked).map((known) -> known.title(locale)).orElse(asked);
	}

	private List<Choice> choices(Locale locale) {
		return types.all()
			.stream()
			.map((type) -> new Choice(type.name(), type.title(locale)))
			.sorted(Comparator.comparing(Choice::title))
			.toList();
	}

	private Allowed allowed(Entry entry, Optional<Assessment> found, @Nullable Outcome outcome) {
		boolean waits = entry.waitingFor() != null;
		boolean inside = entry.status() == Status.SPLIT && outcome != null && !outcome.atRest();
		boolean known = found.map(Assessment::type).flatMap(types::named).isPresent();
		List<Delivery> deliveries = ledger.deliveries(entry.id())
			.stream()
			.filter((delivery) -> delivery.revision() == entry.revision())
			.toList();
		boolean aside = entry.status() == Status.DELIVERED
				&& deliveries.stream().anyMatch((delivery) -> delivery.state() == Delivery.State.FAILED);
		boolean handed = entry.status() == Status.DELIVERING && !waits;
		return new Allowed(entry.status() == Status.REVIEW,
				known && entry.status().amendable() && !handed && !deliveries.isEmpty(), entry.retryable() || aside,
				entry.status() != Status.ERASED, inside || (MOVING.contains(entry.status()) && !waits));
	}

}

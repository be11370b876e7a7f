package io.dromedary.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.document.Target;
import io.dromedary.ledger.notice.KnownNotice;
import io.dromedary.ledger.same.Recurrence;
import org.jspecify.annotations.Nullable;

/** The ledger in a database. */
class JdbcLedger implements Ledger {

	private final Entries entries;

	private final Listing listing;

	private final Arrivals arrivals;

	private final Deliveries deliveries;

	private final Stages stages;

	private final Journal journal;

	private final Statuses statuses;

	private final Family family;

	private final Agenda agenda;

	private final Erasures erasures;

	private final Transactions transactions;

	private final Repeats repeats;

	private final Dispatch dispatch;

	private final Decisions decisions;

	private final Amendments amendments;

	private final Tidings tidings;

	JdbcLedger(Entries entries, Listing listing, Arrivals arrivals, Deliveries deliveries, Stages stages,
			Journal journal, Statuses statuses, Family family, Agenda agenda, Erasures erasures, Repeats repeats,
			Tidings tidings, Amendments amendments, Transactions transactions) {
		this.entries = entries;
		this.listing = listing;
		this.arrivals = arrivals;
		this.deliveries = deliveries;
		this.stages = stages;
		this.journal = journal;
		this.statuses = statuses;
		this.family = family;
		this.agenda = agenda;
		this.erasures = erasures;
		this.transactions = transactions;
		this.repeats = repeats;
		this.tidings = tidings;
		this.dispatch = new Dispatch(entries, deliveries, stages, journal, statuses, repeats);
		this.decisions = new Decisions(entries, deliveries, stages, journal, statuses, agenda, repeats, dispatch,
				transactions);
		this.amendments = amendments;
	}

	@Override
	public Arrival arrive(Incoming incoming) {
		return arrivals.arrive(incoming);
	}

	@Override
	public void split(String id, List<Part> parts) {
		arrivals.know(parts);
		change(id, () -> {
			Entry container = entries.get(id);
			List<Found> found = arrivals.split(container, parts);
			entries.came(container, parts);
			tidings.split(entries.get(id), parts);
			stages.keepParts(id, found);
			entries.container(id, true);
			Found.nothing(found)
				.ifPresentOrElse((reason) -> refused(id, reason), () -> statuses.become(id, Status.SPLIT, null));
		});
	}

	@Override
	public List<Found> parts(String id) {
		return stages.parts(id);
	}

	@Override
	public Map<String, Outcome> outcomes(List<Entry> containers) {
		return family.outcomes(containers.stream().filter(Entry::container).map(Entry::id).toList());
	}

	@Override
	public Kin kin(String id) {
		return family.kin(id);
	}

	@Override
	public Optional<Entry> arrived(String key) {
		return arrivals.arrived(key);
	}

	@Override
	public void acknowledged(String key, @Nullable String id) {
		arrivals.acknowledged(key, id);
	}

	@Override
	public Optional<Entry> find(String id) {
		return entries.find(id);
	}

	@Override
	public List<Entry> list(Query query) {
		return listing.list(query);
	}

	@Override
	public Optional<Document> document(String id) {
		return find(id).filter((entry) -> entry.status() != Status.ERASED).map(stages::document);
	}

	@Override
	public List<Page> pages(String id) {
		return stages.pages(id);
	}

	@Override
	public Optional<Assessment> assessment(String id) {
		return find(id).flatMap(stages::assessment);
	}

	@Override
	public List<Delivery> deliveries(String id) {
		return deliveries.of(id);
	}

	@Override
	public List<Event> events(String id) {
		return journal.of(id);
	}

	@Override
	public Map<String, Recurrence> recurrences(Collection<String> ids) {
		return repeats.of(ids);
	}

	@Override
	public List<KnownNotice> notices(String id) {
		return tidings.notices().about(id);
	}

	@Override
	public List<KnownNotice> noticesIn(String id) {
		return tidings.notices().in(id);
	}

	@Override
	public void review(Assessment assessment) {
		change(assessment.document().id(), () -> dispatch.review(assessment));
	}

	@Override
	public List<String> delivering(Assessment assessment, Collection<String> targets, Set<String> optional) {
		String id = assessment.document().id();
		List<String> done = deliveries.done(id, assessment.document().revision());
		boolean goes = Handover.decide(() -> transactions.in(() -> entries.hold(id).status() == Status.ERASED
				|| dispatch.delivering(assessment, targets, optional)));
		return goes ? targets.stream().filter((target) -> !done.contains(target)).toList() : List.of();
	}

	@Override
	public void delivered(Document document, String target, String place) {
		change(document.id(), () -> dispatch.delivered(document, target, place));
	}

	@Override
	public void moved(Document document, String target, String place) {
		change(document.id(), () -> dispatch.moved(document, target, place));
	}

	@Override
	public void refuse(String id, Sentence reason) {
		change(id, () -> refused(id, reason));
	}

	private void refused(String id, Sentence reason) {
		tidings.refused(entries.get(id), reason);
		statuses.become(id, Status.REFUSED, reason);
		agenda.add(entries.get(id), Step.REFUSED, Stage.DOCUMENT);
	}

	@Override
	public Entry approve(String id, long version, Assessment settled) {
		return decisions.approve(id, version, settled);
	}

	@Override
	public Entry amend(String id, long version, Assessment settled, List<Target> further) {
		return amendments.amend(id, version, settled, further);
	}

	@Override
	public List<Replaced> replaced(String id) {
		return find(id).map(amendments::replaced).orElse(List.of());
	}

	@Override
	public Entry reject(String id, long version, String reason) {
		return decisions.reject(id, version, reason);
	}

	@Override
	public Entry retype(String id, long version, String type) {
		return decisions.retype(id, version, type);
	}

	@Override
	public Entry retry(String id) {
		return decisions.retry(id);
	}

	@Override
	public Erasure erase(String id, Sentence why) {
		return erasures.erase(id, why);
	}

	/** Nobody writes back what was erased meanwhile. */
	private void change(String id, Runnable changes) {
		Handover.perform(() -> transactions.run(() -> {
			if (entries.hold(id).status() != Status.ERASED) {
				changes.run();
			}
		}));
	}

}

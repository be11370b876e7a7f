package io.dromedary.fakes;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.document.Assessment;
import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.document.Target;
import io.dromedary.ledger.Arrival;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Erasure;
import io.dromedary.ledger.Event;
import io.dromedary.ledger.Found;
import io.dromedary.ledger.Incoming;
import io.dromedary.ledger.Part;
import io.dromedary.ledger.Kin;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Outcome;
import io.dromedary.ledger.Query;
import io.dromedary.ledger.Replaced;
import io.dromedary.ledger.Requests;

/** A ledger in memory: arrivals, refusals and deliveries; no work items. */
public class FakeLedger implements Ledger, Requests {

	private static final Set<Status> OVER = EnumSet.of(Status.REFUSED, Status.FAILED, Status.REJECTED, Status.ERASED);

	private final Map<String, Entry> entries = new ConcurrentHashMap<>();

	private final Map<String, String> keys = new ConcurrentHashMap<>();

	private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

	private final Map<String, String> requests = new ConcurrentHashMap<>();

	private final AtomicInteger ids = new AtomicInteger();

	/** The earlier revisions of every document. */
	public final List<Replaced> replaced = new CopyOnWriteArrayList<>();

	/** Runs after an arrival is durable and before its door hears of it. */
	public volatile Runnable afterArrival = () -> {
	};

	/** Runs when a door wants to acknowledge. */
	public volatile Runnable beforeAcknowledged = () -> {
	};

	@Override
	public synchronized Arrival arrive(Incoming incoming) {
		String key = incoming.key();
		String known = (key != null) ? keys.get(key) : null;
		if (known != null) {
			return new Arrival(entries.get(known), Arrival.Kind.REPEAT);
		}
		Optional<Entry> first = entries.values()
			.stream()
			.filter((entry) -> entry.sha256().equals(incoming.content().sha256()) && !OVER.contains(entry.status()))
			.min(Comparator.comparing(Entry::id));
		String id = String.format("d%04d", ids.incrementAndGet());
		Entry entry = entry(id, incoming, first.map(Entry::id).orElse(null));
		entries.put(id, entry);
		if (key != null) {
			keys.put(key, id);
		}
		afterArrival.run();
		return new Arrival(entries.get(id), first.isPresent() ? Arrival.Kind.DUPLICATE : Arrival.Kind.NEW);
	}

	private static Entry entry(String id, Incoming incoming, String duplicateOf) {
		return new Entry(id, 1, 1, 1, (duplicateOf != null) ? Status.DUPLICATE : Status.RECEIVED, null, null, null,
				null, incoming.instructions().type(), incoming.content().sha256(), incoming.content().size(),
				incoming.origin(), incoming.instructions(), incoming.container(), duplicateOf, null, null,
				Instant.now());
	}

	@Override
	public void split(String id, List<Part> parts) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Kin kin(String id) {
		return Kin.NONE;
	}

	@Override
	public List<Found> parts(String id) {
		return List.of();
	}

	@Override
	public Map<String, Outcome> outcomes(List<Entry> containers) {
		return Map.of();
	}

	@Override
	public Optional<Entry> arrived(String key) {
		return Optional.ofNullable(keys.get(key)).map(entries::get);
	}

	@Override
	public void acknowledged(String key, String id) {
		beforeAcknowledged.run();
		keys.remove(key);
	}

	@Override
	public boolean same(String key, String fingerprint) {
		String before = requests.putIfAbsent(key, fingerprint);
		return before == null || before.equals(fingerprint);
	}

	@Override
	public void forget(Content content) {
		throw new UnsupportedOperationException();
	}

	/** How many arrivals are not acknowledged. */
	public int open() {
		return keys.size();
	}

	public List<Entry> all() {
		return entries.values().stream().sorted(Comparator.comparing(Entry::id)).toList();
	}

	@Override
	public void refuse(String id, Sentence reason) {
		Entry old = entries.get(id);
		entries.put(id,
				new Entry(id, old.revision(), old.run(), old.version() + 1, Status.REFUSED, null, null, null, reason,
						old.type(), old.sha256(), old.size(), old.origin(), old.instructions(), old.container(),
						old.duplicateOf(), old.parent(), old.part(), Instant.now()));
	}

	@Override
	public Optional<Entry> find(String id) {
		return Optional.ofNullable(entries.get(id));
	}

	@Override
	public Optional<Document> document(String id) {
		return find(id).map((entry) -> new Document(id, entry.revision(), entry.origin(),
				FakeStore.content(new byte[0]), entry.instructions()));
	}

	/** Of the last that was on its way to its targets. */
	public volatile Set<String> optional = Set.of();

	@Override
	public List<String> delivering(Assessment assessment, Collection<String> targets, Set<String> optional) {
		this.optional = optional;
		return List.copyOf(targets);
	}

	@Override
	public void delivered(Document document, String target, String place) {
		deliveries.add(new Delivery(document.id(), document.revision(), target, Delivery.State.DONE, place, null,
				Instant.now()));
	}

	@Override
	public void moved(Document document, String target, String place) {
		delivered(document, target, place);
		deliveries.replaceAll((one) -> one.documentId().equals(document.id()) && one.target().equals(target)
				? new Delivery(one.documentId(), one.revision(), target, one.state(), place, null, one.updatedAt())
				: one);
	}

	@Override
	public List<Delivery> deliveries(String id) {
		return deliveries.stream().filter((delivery) -> delivery.documentId().equals(id)).toList();
	}

	@Override
	public List<Entry> list(Query query) {
		return all();
	}

	@Override
	public List<Page> pages(String id) {
		return List.of();
	}

	@Override
	public Optional<Assessment> assessment(String id) {
		return Optional.empty();
	}

	@Override
	public List<Event> events(String id) {
		return List.of();
	}

	@Override
	public void review(Assessment assessment) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Entry approve(String id, long version, Assessment settled) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<Replaced> replaced(String id) {
		return List.copyOf(replaced);
	}

	@Override
	public Entry amend(String id, long version, Assessment settled, List<Target> further) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Entry reject(String id, long version, String reason) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Entry retype(String id, long version, String type) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Entry retry(String id) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Erasure erase(String id, Sentence why) {
		throw new UnsupportedOperationException();
	}

}

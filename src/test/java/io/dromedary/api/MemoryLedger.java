package io.dromedary.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.document.Target;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Erasure;
import io.dromedary.ledger.Event;
import io.dromedary.ledger.Found;
import io.dromedary.ledger.Outcome;
import io.dromedary.ledger.Query;
import io.dromedary.ledger.Replaced;
import org.jspecify.annotations.Nullable;

/** A ledger in memory that keeps to the rules of versions and statuses. */
class MemoryLedger extends DoorlessLedger {

	final Map<String, Entry> entries = new ConcurrentHashMap<>();

	final Map<String, byte[]> contents = new ConcurrentHashMap<>();

	final Map<String, List<Page>> pages = new ConcurrentHashMap<>();

	final Map<String, Assessment> assessments = new ConcurrentHashMap<>();

	final Map<String, List<Delivery>> deliveries = new LinkedHashMap<>();

	final Map<String, List<Event>> events = new LinkedHashMap<>();

	final Map<String, List<Found>> parts = new LinkedHashMap<>();

	final Map<String, List<Replaced>> replaced = new LinkedHashMap<>();

	private final AtomicInteger number = new AtomicInteger();

	void clear() {
		List.of(entries, contents, pages, assessments, deliveries, events, parts, replaced).forEach(Map::clear);
	}

	Entry add(Status status, String fileName, byte[] bytes, @Nullable String type) {
		return take(status, fileName, bytes, Instructions.of(type));
	}

	Entry take(Status status, String fileName, byte[] bytes, Instructions asked) {
		String id = "doc-%05d".formatted(number.incrementAndGet());
		Instant at = Instant.parse("2026-05-14T08:00:00Z").plusSeconds(number.get());
		Entry entry = new Entry(id, 1, 1, 1, status, null, null, null, null, asked.type(), "ab".repeat(32),
				bytes.length, new Origin("upload", "api", fileName, null, at), asked, false, null, null, null, at);
		entries.put(id, entry);
		contents.put(id, bytes);
		return entry;
	}

	Entry entry(String id) {
		return Objects.requireNonNull(entries.get(id));
	}

	byte[] content(String id) {
		return Objects.requireNonNull(contents.get(id));
	}

	Entry become(String id, Status status) {
		return become(id, status, null);
	}

	Entry become(String id, Status status, @Nullable Sentence reason) {
		entries.computeIfPresent(id,
				(key, e) -> new Entry(e.id(), e.revision(), e.run(), e.version() + 1, status, e.waitingFor(),
						e.waitingSince(), e.nextTry(), reason, e.type(), e.sha256(), e.size(), e.origin(),
						e.instructions(), e.container(), e.duplicateOf(), e.parent(), e.part(), e.updatedAt()));
		return entry(id);
	}

	void review(Entry entry, Assessment assessment) {
		assessments.put(entry.id(), assessment);
		become(entry.id(), Status.REVIEW);
	}

	private Entry decide(String id, long version, Status status) {
		return decide(id, version, Status.REVIEW, status);
	}

	private Entry decide(String id, long version, Status from, Status status) {
		Entry entry = entry(id);
		if (entry.status() != from || entry.version() != version) {
			throw new Conflict(Sentence.of("api.changed-since"));
		}
		return become(id, status);
	}

	@Override
	public List<Found> parts(String id) {
		return parts.getOrDefault(id, List.of());
	}

	@Override
	public Map<String, Outcome> outcomes(List<Entry> containers) {
		return containers.stream()
			.filter(Entry::container)
			.collect(Collectors.toMap(Entry::id,
					(container) -> new Outcome(entries.values()
						.stream()
						.filter((e) -> container.id().equals(e.parent()))
						.collect(Collectors.groupingBy(Entry::status, Collectors.counting())))));
	}

	@Override
	public Optional<Entry> find(String id) {
		return Optional.ofNullable(entries.get(id));
	}

	@Override
	public List<Entry> list(Query query) {
		return entries.values()
			.stream()
			.filter((e) -> query.statuses().isEmpty() || query.statuses().contains(e.status()))
			.filter((e) -> query.type() == null || query.type().equals(e.type()))
			.filter((e) -> query.parent() == null || query.parent().equals(e.parent()))
			.filter((e) -> query.since() == null || !e.origin().receivedAt().isBefore(query.since()))
			.filter((e) -> query.cursor() == null || e.id().compareTo(query.cursor()) < 0)
			.sorted(Comparator.comparing(Entry::id).reversed())
			.limit(query.limit())
			.toList();
	}

	@Override
	public Optional<Document> document(String id) {
		return find(id).map((e) -> new Document(id, 1, e.origin(), FakeStore.content(content(id)), e.instructions()));
	}

	@Override
	public List<Page> pages(String id) {
		return pages.getOrDefault(id, List.of());
	}

	@Override
	public Optional<Assessment> assessment(String id) {
		return Optional.ofNullable(assessments.get(id));
	}

	@Override
	public List<Delivery> deliveries(String id) {
		return deliveries.getOrDefault(id, List.of());
	}

	@Override
	public List<Event> events(String id) {
		return events.getOrDefault(id, List.of());
	}

	@Override
	public void refuse(String id, Sentence reason) {
		become(id, Status.REFUSED);
	}

	@Override
	public Entry approve(String id, long version, Assessment settled) {
		Entry entry = decide(id, version, Status.DELIVERING);
		assessments.put(id, settled);
		return entry;
	}

	@Override
	public Entry amend(String id, long version, Assessment settled, List<Target> further) {
		Entry entry = decide(id, version, Status.DELIVERED, Status.DELIVERING);
		replaced.put(id, List.of(new Replaced(1, Instant.EPOCH, Objects.requireNonNull(assessments.put(id, settled)))));
		return entry;
	}

	@Override
	public List<Replaced> replaced(String id) {
		return replaced.getOrDefault(id, List.of());
	}

	@Override
	public Entry reject(String id, long version, String reason) {
		return decide(id, version, Status.REJECTED);
	}

	@Override
	public Entry retype(String id, long version, String type) {
		decide(id, version, Status.PROCESSING);
		events.put(id, List.of(new Event(Instant.EPOCH, "type", Sentence.of("ledger.type", type))));
		return entry(id);
	}

	@Override
	public Entry retry(String id) {
		if (entry(id).status() == Status.DELIVERED) {
			throw new Conflict(Sentence.of("ledger.no-retry-delivered"));
		}
		return become(id, Status.RECEIVED);
	}

	@Override
	public Erasure erase(String id, Sentence why) {
		if (entry(id).status() == Status.DELIVERING) {
			throw new Conflict(Sentence.of("ledger.erase-while-delivering"));
		}
		contents.remove(id);
		return new Erasure(become(id, Status.ERASED), List.of("doc-x"), List.of(), List.of("doc-y"), true);
	}

}

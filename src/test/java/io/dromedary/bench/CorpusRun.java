package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.dromedary.Corpus;
import io.dromedary.document.Assessment;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;

/**
 * Real documents dropped into the inbox of the whole program, until each is where it
 * stays or nothing has moved for a long time.
 */
final class CorpusRun {

	/** A page has a minute; nothing may stand still for longer than a few of them. */
	private static final Duration STANDSTILL = Duration.ofMinutes(5);

	private static final Duration LOOK = Duration.ofSeconds(1);

	private final WholeHub hub;

	private final Set<String> dropped = new HashSet<>();

	CorpusRun(WholeHub hub) {
		this.hub = hub;
	}

	/**
	 * Where a document ended.
	 *
	 * @param path in the inbox
	 */
	record End(String path, Outcome outcome) {

		/** The key fields of its type. */
		Set<String> keys() {
			return ShippedTypes.keys(outcome.type());
		}

	}

	/** Drops all files of a folder of the corpus, with its sub-folders, below a name. */
	void drop(String folder, String below) throws IOException {
		Path root = Corpus.need(folder);
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				String path = below + "/" + root.relativize(file).toString().replace('\\', '/');
				hub.drop(path, Files.readAllBytes(file));
				// a file that is still being written is never taken
				if (!path.endsWith(".part")) {
					dropped.add(path);
				}
			}
		}
	}

	/** The ends of all that was dropped, by path; what is missing hangs. */
	Map<String, End> ends(Instant latest) throws InterruptedException {
		Map<String, Entry> resting = new HashMap<>();
		Instant moved = Instant.now();
		int shown = 0;
		while (resting.size() < dropped.size() && Instant.now().isBefore(latest)
				&& Instant.now().isBefore(moved.plus(STANDSTILL))) {
			Thread.sleep(LOOK.toMillis());
			int before = resting.size();
			look(resting);
			moved = (resting.size() > before) ? Instant.now() : moved;
			if (resting.size() / 20 > shown) {
				shown = resting.size() / 20;
				System.out.printf("%d of %d documents are done%n", resting.size(), dropped.size());
			}
		}
		Map<String, End> ends = new LinkedHashMap<>();
		resting.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((entry) -> ends.put(entry.getKey(), new End(entry.getKey(), outcome(entry.getValue()))));
		return ends;
	}

	private void look(Map<String, Entry> resting) {
		List<Entry> entries = hub.entries();
		Set<String> moving = moving(entries);
		for (Entry entry : entries) {
			String path = Objects.requireNonNullElse(entry.origin().path(), "");
			if (dropped.contains(path) && !moving.contains(entry.id())) {
				resting.put(path, entry);
			}
		}
	}

	/** What moves itself, and every container in which something moves. */
	private static Set<String> moving(List<Entry> entries) {
		Map<String, String> parents = new HashMap<>();
		entries.forEach((entry) -> {
			if (entry.parent() != null) {
				parents.put(entry.id(), entry.parent());
			}
		});
		Set<String> moving = new HashSet<>();
		for (Entry entry : entries) {
			if (!WholeHub.rests(entry)) {
				for (String id = entry.id(); id != null && moving.add(id);) {
					id = parents.get(id);
				}
			}
		}
		return moving;
	}

	/** What was dropped and has not come to rest. */
	Set<String> missing(Map<String, End> ends) {
		Set<String> missing = new HashSet<>(dropped);
		missing.removeAll(ends.keySet());
		return missing;
	}

	private Outcome outcome(Entry entry) {
		Optional<Assessment> assessment = hub.ledger().assessment(entry.id());
		List<Outcome.Part> parts = entry.container() ? hub.ledger().parts(entry.id()).stream().map(this::part).toList()
				: List.of();
		return new Outcome(entry.status(), entry.waitingFor(), entry.type(),
				assessment.map(Outcome::values).orElse(Map.of()), assessment.map(Outcome::doubts).orElse(List.of()),
				(entry.reason() != null) ? entry.reason().key() : "", parts);
	}

	private Outcome.Part part(Found found) {
		Optional<Entry> document = Optional.ofNullable(found.documentId()).flatMap(hub.ledger()::find);
		return new Outcome.Part(found.fileName(), found.mediaType(), document.map(this::outcome).orElse(null));
	}

}

package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.dromedary.Corpus;
import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;

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
	 * @param values by field name, normalised
	 * @param keys the key fields of its type
	 * @param doubts why it is in review: {@code field: rule}
	 */
	record End(String path, Entry entry, Map<String, String> values, Set<String> keys, List<String> doubts) {
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
			.forEach((entry) -> ends.put(entry.getKey(), end(entry.getKey(), entry.getValue())));
		return ends;
	}

	private void look(Map<String, Entry> resting) {
		for (Entry entry : hub.entries()) {
			String path = Objects.requireNonNullElse(entry.origin().path(), "");
			if (WholeHub.rests(entry) && dropped.contains(path)) {
				resting.put(path, entry);
			}
		}
	}

	/** What was dropped and has not come to rest. */
	Set<String> missing(Map<String, End> ends) {
		Set<String> missing = new HashSet<>(dropped);
		missing.removeAll(ends.keySet());
		return missing;
	}

	private End end(String path, Entry entry) {
		List<Finding> findings = hub.ledger().assessment(entry.id()).map(Assessment::findings).orElse(List.of());
		List<String> doubts = new ArrayList<>();
		for (Finding finding : findings) {
			if (finding.severity() != Finding.Severity.NOTE) {
				doubts.add(finding.field().replaceAll("\\[\\d+\\]", "[]") + ": " + finding.rule());
			}
		}
		return new End(path, entry, hub.values(entry), keys(entry.type()), doubts);
	}

	private Set<String> keys(String type) {
		Set<String> keys = new HashSet<>();
		if (type != null) {
			hub.bean(DocumentTypes.class)
				.named(type)
				.ifPresent((found) -> found.fields()
					.stream()
					.filter(FieldType::key)
					.map(FieldType::name)
					.forEach(keys::add));
		}
		return keys;
	}

}

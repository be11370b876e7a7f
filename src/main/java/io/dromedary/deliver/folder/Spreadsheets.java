package io.dromedary.deliver.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.dromedary.csv.CsvNotation;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@code PATH/TYPE.csv} near the JSON files in {@code PATH/TYPE/}: changes are
 * collected and written about every second, everything at the start and the rest at the
 * end. No delivery waits for it or fails because of it.
 */
class Spreadsheets {

	private static final Logger log = LoggerFactory.getLogger(Spreadsheets.class);

	/** A large file is written less often: it may take a tenth of one processor. */
	private static final int REST = 9;

	/** So many times the usual pause. */
	private static final int AFTER_A_FAILURE = 10;

	private final Path root;

	private final CsvNotation notation;

	private final DocumentTypes types;

	private final Duration poll;

	/** Ids by type; guarded by itself. */
	private final Map<String, Set<String>> due = new TreeMap<>();

	private final Map<String, CsvFile> files = new HashMap<>();

	private final Map<String, Instant> resting = new HashMap<>();

	private final Set<String> failing = new TreeSet<>();

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread made = new Thread(task, "spreadsheets");
		made.setDaemon(true);
		return made;
	});

	Spreadsheets(Path root, CsvNotation notation, DocumentTypes types, Duration poll) {
		this.root = root.toAbsolutePath().normalize();
		this.notation = notation;
		this.types = types;
		this.poll = poll;
	}

	/** The JSON file of a document was written or replaced. */
	void changed(String type, String id) {
		synchronized (due) {
			due.computeIfAbsent(type, (name) -> new TreeSet<>()).add(id);
		}
	}

	void start() {
		thread.execute(this::everything);
		thread.scheduleWithFixedDelay(() -> look(false), 0, poll.toMillis(), TimeUnit.MILLISECONDS);
	}

	void stop() throws InterruptedException {
		thread.shutdown();
		if (thread.awaitTermination(1, TimeUnit.MINUTES)) {
			look(true);
		}
	}

	/** A crash may have come between a JSON file and its line. */
	private void everything() {
		if (!Files.isDirectory(root)) {
			return;
		}
		try (var folders = Files.list(root)) {
			List<String> names = folders.filter(Files::isDirectory)
				.map((each) -> each.getFileName().toString())
				.toList();
			synchronized (due) {
				names.forEach((name) -> due.computeIfAbsent(name, (absent) -> new TreeSet<>()));
			}
		}
		catch (IOException | UncheckedIOException ex) {
			log.warn("The results folder cannot be listed ({})", ex.getClass().getSimpleName());
		}
	}

	/** What goes wrong once must not end the schedule. */
	private void look(boolean last) {
		try {
			lookAtAll(last);
		}
		catch (RuntimeException ex) {
			log.error("The spreadsheets could not be looked at: {}", ex.getClass().getName());
		}
	}

	private void lookAtAll(boolean last) {
		files.forEach((name, file) -> {
			if (file.isOld()) {
				again(name, Set.of());
			}
		});
		Set<String> names;
		synchronized (due) {
			names = Set.copyOf(due.keySet());
		}
		for (String name : names) {
			if (last || !Instant.now().isBefore(resting.getOrDefault(name, Instant.MIN))) {
				types.named(name).ifPresent(this::refresh);
			}
		}
	}

	private void refresh(DocumentType type) {
		String name = type.name();
		Set<String> ids;
		synchronized (due) {
			ids = due.remove(name);
		}
		Instant begin = Instant.now();
		try {
			CsvFile file = files.computeIfAbsent(name, (absent) -> new CsvFile(root, name, notation));
			if (!file.refresh(type, ids)) {
				again(name, ids);
			}
			else if (failing.remove(name)) {
				log.info("{} is written again", root.resolve(name + ".csv"));
			}
			resting.put(name, Instant.now().plus(Duration.between(begin, Instant.now()).multipliedBy(REST)));
		}
		catch (IOException | RuntimeException ex) {
			again(name, ids);
			resting.put(name, Instant.now().plus(poll.multipliedBy(AFTER_A_FAILURE)));
			if (failing.add(name)) {
				log.warn("{}", Sentence.of("deliver.csv-held", root.resolve(name + ".csv")));
			}
		}
	}

	private void again(String name, Set<String> ids) {
		synchronized (due) {
			due.computeIfAbsent(name, (absent) -> new TreeSet<>()).addAll(ids);
		}
	}

}

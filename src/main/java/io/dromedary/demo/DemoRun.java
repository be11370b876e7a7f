package io.dromedary.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.dromedary.document.Sentence;

/** Draws documents, drops them into the inbox, and tells what became of them. */
class DemoRun {

	private final long seed;

	private final Path inbox;

	private final Watch watch;

	private final Report report;

	private final NextSteps next;

	private final Locale locale;

	DemoRun(long seed, Path inbox, Watch watch, Report report, NextSteps next, Locale locale) {
		this.seed = seed;
		this.inbox = inbox;
		this.watch = watch;
		this.report = report;
		this.next = next;
		this.locale = locale;
	}

	/** Whether every document was delivered or waits for a person. */
	boolean to(Consumer<String> console) throws InterruptedException {
		List<Drawn> samples = Samples.of(seed);
		// the ledger keeps milliseconds
		Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		var files = new ArrayList<Dropped>();
		for (Drawn sample : samples) {
			files.add(drop(sample));
		}
		console.accept("");
		console.accept(Sentence.of("demo.start", files.size(), seed).in(locale));
		console.accept(Sentence.of("demo.dropped", inbox).in(locale));
		List<Watch.Seen> seen = watch.until(files, start, console);
		for (int number = 0; number < seen.size(); number++) {
			report.of(number + 1, seen.get(number)).forEach(console);
		}
		console.accept("");
		next.after(seen).forEach(console);
		return seen.stream().allMatch(Watch.Seen::well);
	}

	/** The inbox takes complete files only, so it is renamed once it is complete. */
	private Dropped drop(Drawn sample) {
		String name = sample.fileName().replace(".", "-" + seed + ".");
		try {
			Files.createDirectories(inbox);
			Path draft = Files.write(inbox.resolve("." + name + ".part"), sample.content());
			Files.move(draft, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
			return new Dropped(name, Dropped.sha256(sample.content()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

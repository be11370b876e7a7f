package io.dromedary.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import org.jspecify.annotations.Nullable;

/** Waits until files that were dropped are carried through. */
class Watch {

	private static final Set<Status> UNDER_WAY = EnumSet.of(Status.RECEIVED, Status.PROCESSING, Status.DELIVERING);

	private static final Set<Status> WELL = EnumSet.of(Status.DELIVERED, Status.REVIEW);

	private static final Duration LOOK = Duration.ofMillis(250);

	private static final Duration TELL = Duration.ofSeconds(5);

	private static final int MANY = 100;

	private final Ledger ledger;

	private final Duration patience;

	private final Locale locale;

	/**
	 * @param patience how long it waits at most
	 */
	Watch(Ledger ledger, Duration patience, Locale locale) {
		this.ledger = ledger;
		this.patience = patience;
		this.locale = locale;
	}

	/**
	 * What became of each file, in their order: the end, or how far it got where patience
	 * has run out. Tells every few seconds how far they are.
	 */
	List<Seen> until(List<Dropped> files, Instant start, Consumer<String> console) throws InterruptedException {
		long begun = System.nanoTime();
		long told = begun;
		while (true) {
			List<Entry> entries = ledger.list(new Query(null, null, start, null, MANY));
			List<Seen> seen = files.stream().map((file) -> seen(file, entries)).toList();
			long now = System.nanoTime();
			if (seen.stream().allMatch(Seen::ended)) {
				return seen;
			}
			if (now - begun > patience.toNanos()) {
				console.accept(Sentence.of("demo.late", patience.toSeconds()).in(locale));
				return seen;
			}
			if (now - told > TELL.toNanos()) {
				told = now;
				console.accept(progress(Duration.ofNanos(now - begun), seen));
			}
			Thread.sleep(LOOK.toMillis());
		}
	}

	/** A repeat is looked at where its content came first. */
	private Seen seen(Dropped file, List<Entry> entries) {
		Entry entry = entries.stream().filter(file::became).findFirst().orElse(null);
		String first = (entry != null) ? entry.duplicateOf() : null;
		boolean repeat = entry != null && entry.status() == Status.DUPLICATE && first != null;
		return new Seen(file, repeat ? ledger.find(Objects.requireNonNull(first)).orElse(entry) : entry, repeat);
	}

	private String progress(Duration time, List<Seen> seen) {
		return Sentence
			.of("demo.progress", time.toSeconds(),
					seen.stream().map(Seen::state).map((state) -> state.in(locale)).collect(Collectors.joining("; ")))
			.in(locale);
	}

	/**
	 * A file and what the ledger says of it.
	 *
	 * @param entry null before it is taken in
	 * @param repeat whether the entry is that of an earlier file with the same content
	 */
	record Seen(Dropped file, @Nullable Entry entry, boolean repeat) {

		boolean ended() {
			return entry != null && !UNDER_WAY.contains(entry.status());
		}

		boolean well() {
			return entry != null && WELL.contains(entry.status());
		}

		Sentence state() {
			if (entry == null) {
				return Sentence.of("demo.state.not-taken", file.fileName());
			}
			Service waits = entry.waitingFor();
			return (waits != null) ? Sentence.of("demo.state.waiting", file.fileName(), waits.sentence())
					: Sentence.of("demo.state.at", file.fileName(), status(entry));
		}

		static Sentence status(Entry entry) {
			return Sentence.of("console.status." + entry.status().word());
		}

		@Override
		public String toString() {
			return "Seen[" + file.fileName() + "]";
		}

	}

}

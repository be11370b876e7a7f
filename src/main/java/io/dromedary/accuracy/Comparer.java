package io.dromedary.accuracy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentException;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Page;
import io.dromedary.extract.LabelFieldFinder;
import io.dromedary.guard.Guard;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import io.dromedary.ledger.accuracy.Accuracy;
import io.dromedary.ledger.accuracy.Figure;
import io.dromedary.work.Workload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, while no work waits, at the latest documents that were delivered from data: a
 * PDF that carries its own is read as print once more, and the print that came in one
 * mail or archive with the data was read already. A document that comes later than so
 * many others that it is none of the latest is left out.
 */
final class Comparer {

	private static final Logger log = LoggerFactory.getLogger(Comparer.class);

	private static final Duration LONGEST = Duration.ofSeconds(20);

	/** A mail or archive of more is a batch, in which prints need not be looked for. */
	private static final int MOST_SIBLINGS = 50;

	private static final int REMEMBERED = 1_000;

	private final Accuracy accuracy;

	private final Ledger ledger;

	private final DocumentTypes types;

	private final Workload workload;

	private final Guard guard;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread made = new Thread(task, "accuracy");
		made.setDaemon(true);
		made.setPriority(Thread.MIN_PRIORITY);
		return made;
	});

	/** Documents in which there is nothing to compare. */
	private final Set<String> others = Collections.newSetFromMap(new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > REMEMBERED;
		}
	});

	Comparer(Accuracy accuracy, Ledger ledger, DocumentTypes types, Workload workload, Guard guard) {
		this.accuracy = accuracy;
		this.ledger = ledger;
		this.types = types;
		this.workload = workload;
		this.guard = guard;
	}

	void start(Duration pause) {
		thread.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
	}

	void stop() throws InterruptedException {
		thread.shutdownNow();
		thread.awaitTermination(10, TimeUnit.SECONDS);
	}

	/** What goes wrong once must not end the schedule. */
	private void look() {
		try {
			for (String id : accuracy.fresh()) {
				if (Thread.currentThread().isInterrupted() || workload.waiting() > 0) {
					return;
				}
				if (!others.contains(id)) {
					compare(id);
				}
			}
		}
		catch (RuntimeException ex) {
			log.debug("Prints could not be compared with data: {}", ex.getClass().getName());
		}
	}

	private void compare(String id) {
		List<Figure> figures = ledger.find(id).map(this::figures).orElse(List.of());
		if (figures.isEmpty()) {
			others.add(id);
		}
		else {
			accuracy.count(id, figures);
		}
	}

	private List<Figure> figures(Entry entry) {
		Assessment exact = ledger.assessment(entry.id()).orElse(null);
		DocumentType type = (exact != null) ? types.named(String.valueOf(exact.type())).orElse(null) : null;
		if (exact == null || type == null || !carries(exact)) {
			return List.of();
		}
		var comparison = new Comparison(type, exact);
		return printed(exact) ? ofItself(comparison, exact, type) : beside(comparison, entry);
	}

	private static boolean carries(Assessment assessment) {
		return assessment.extraction().transcript().pages().stream().anyMatch((page) -> !page.data().isEmpty());
	}

	/** Whether its pages are a print of their own, not the sheet made of its data. */
	private static boolean printed(Assessment assessment) {
		List<Page> pages = assessment.extraction().transcript().pages();
		return pages.stream().anyMatch((page) -> !page.words().isEmpty())
				&& pages.stream().flatMap((page) -> page.data().stream()).allMatch((datum) -> datum.boxes().isEmpty());
	}

	private List<Figure> ofItself(Comparison comparison, Assessment exact, DocumentType type) {
		try {
			return guard.run(exact.document().content().sha256(), LONGEST, LONGEST,
					() -> comparison.figures(
							new LabelFieldFinder().find(exact.extraction().transcript(), type.printed()).candidates(),
							LocalDate.now()));
		}
		catch (IOException | DocumentException ex) {
			return List.of();
		}
	}

	private List<Figure> beside(Comparison comparison, Entry entry) {
		String parent = entry.parent();
		List<Entry> siblings = (parent != null) ? ledger.list(Query.partsOf(parent, MOST_SIBLINGS)) : List.of();
		List<Figure> figures = new ArrayList<>();
		for (Entry sibling : siblings) {
			Assessment other = sibling.id().equals(entry.id()) ? null : ledger.assessment(sibling.id()).orElse(null);
			if (other != null && !carries(other) && comparison.isPrint(other)) {
				figures.addAll(comparison.figures(other.extraction().candidates(), LocalDate.now()));
				break;
			}
		}
		return figures;
	}

}

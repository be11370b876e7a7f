package io.dromedary.console;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Status;
import io.dromedary.home.PublicUrl;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Outcome;
import io.dromedary.ledger.Overview;
import io.dromedary.ledger.same.Recurrence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The list of documents, newest first; one page of it at a time, however many there are.
 */
@Controller
class ListController {

	static final int ROWS = 50;

	private static final int SOON_MILLIS = 1500;

	private static final int LATER_MILLIS = 8000;

	/** A search by name looks through every document. */
	private static final int SEARCHED_MILLIS = 30_000;

	private final Ledger ledger;

	private final Overview overview;

	private final Standstill standstill;

	private final TypeTitles types;

	private final Path inbox;

	private final PublicUrl publicUrl;

	ListController(Ledger ledger, Overview overview, Standstill standstill, DocumentTypes types, PublicUrl publicUrl,
			@Value("${dromedary.folder.path}") Path inbox) {
		this.ledger = ledger;
		this.overview = overview;
		this.standstill = standstill;
		this.types = new TypeTitles(types);
		this.inbox = inbox;
		this.publicUrl = publicUrl;
	}

	/** What somebody may try who has no documents yet. */
	record Empty(String inbox, String upload) {
	}

	/** A tab as it is shown. */
	record Choice(String word, long count, String link, boolean chosen) {
	}

	@GetMapping("/")
	String list(@ModelAttribute("filter") Filter filter, Model model, Locale locale,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
		List<Entry> found = ledger.list(filter.query(ROWS + 1));
		List<Entry> page = found.subList(0, Math.min(found.size(), ROWS));
		Map<Status, Long> counts = overview.counts();
		Map<String, Outcome> outcomes = ledger.outcomes(page);
		Map<String, Recurrence> again = ledger.recurrences(page.stream().map(Entry::id).toList());
		Map<String, Within> within = Within.of(page, ledger, locale);
		boolean moves = page.stream().anyMatch((entry) -> Row.moves(entry, outcomes.get(entry.id())));
		Clock clock = Clock.systemDefaultZone();
		model.addAttribute("at", "list");
		model.addAttribute("rows", page.stream()
			.map((entry) -> Row.of(entry, outcomes.get(entry.id()), within.get(String.valueOf(entry.parent())),
					again.getOrDefault(entry.id(), Recurrence.NONE), types.of(entry.type(), locale), locale, clock))
			.toList());
		model.addAttribute("older", (page.size() < found.size()) ? filter.page(page.get(ROWS - 1).id()) : null);
		model.addAttribute("newest", (filter.cursor() != null) ? filter.page(null) : null);
		model.addAttribute("tabs",
				Arrays.stream(Tab.values())
					.map((tab) -> new Choice(tab.word(), tab.count(counts), filter.link(tab), tab == filter.chosen()))
					.toList());
		model.addAttribute("waits", standstill.now(locale, clock));
		model.addAttribute("types", types.all(locale));
		model.addAttribute("here", filter.page(filter.cursor()));
		model.addAttribute("pause", pause(moves, filter));
		model.addAttribute("empty", (counts.isEmpty() && found.isEmpty())
				? new Empty(inbox.toString(), publicUrl.to("/api/documents")) : null);
		model.addAttribute("part", part);
		return (part != null) ? "list :: live" : "list";
	}

	private static int pause(boolean moves, Filter filter) {
		return (filter.q() != null) ? SEARCHED_MILLIS : moves ? SOON_MILLIS : LATER_MILLIS;
	}

}

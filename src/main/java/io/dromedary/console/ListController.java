package io.dromedary.console;

import java.util.List;
import java.util.Locale;

import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of documents, newest first. */
@Controller
class ListController {

	private static final int ROWS = 50;

	private final Ledger ledger;

	ListController(Ledger ledger) {
		this.ledger = ledger;
	}

	@GetMapping("/")
	String list(Model model, Locale locale) {
		List<Entry> found = ledger.list(new Query(null, null, null, null, ROWS));
		model.addAttribute("rows", found.stream().map((entry) -> Row.of(entry, locale)).toList());
		model.addAttribute("at", "list");
		return "list";
	}

}

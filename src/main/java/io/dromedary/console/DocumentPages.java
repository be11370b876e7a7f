package io.dromedary.console;

import java.util.Locale;

import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.server.ResponseStatusException;

/** Shows documents, one at a time. */
@Controller
class DocumentPages {

	private final Ledger ledger;

	private final DocumentViews views;

	private final Queue queue;

	DocumentPages(Ledger ledger, DocumentViews views, Queue queue) {
		this.ledger = ledger;
		this.views = views;
		this.queue = queue;
	}

	/**
	 * The page of a document.
	 * @param ask which dialog is open from the start, for browsers without scripts;
	 * {@code correct} opens the form of what is delivered
	 */
	@GetMapping("/documents/{id}")
	ModelAndView document(@PathVariable String id, @RequestParam(defaultValue = "") String ask, Locale locale) {
		DocumentView view = views.of(find(id), Attempt.NONE, locale);
		return page(view, Attempt.NONE, HttpStatus.OK).addObject("ask", ask)
			.addObject("amending", ask.equals("correct") && view.allowed().amend());
	}

	static ModelAndView page(DocumentView view, Attempt attempt, HttpStatus status) {
		return new ModelAndView("document", status).addObject("paper", view)
			.addObject("attempt", attempt)
			.addObject("at", "document")
			.addObject("ask", "")
			.addObject("amending", false);
	}

	/** Tells a page that is open whether it is still true. */
	@GetMapping("/documents/{id}/changed")
	ResponseEntity<Void> changed(@PathVariable String id, @RequestParam String mark) {
		boolean same = views.mark(find(id)).equals(mark);
		return same ? ResponseEntity.noContent().build()
				: ResponseEntity.noContent().header("HX-Refresh", "true").build();
	}

	@GetMapping("/review/next")
	ModelAndView next(@RequestParam(required = false) @Nullable String after) {
		return queue.after(after)
			.map(Redirects::document)
			.orElseGet(() -> new ModelAndView("review-done", "at", "review"));
	}

	private Entry find(String id) {
		return ledger.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}

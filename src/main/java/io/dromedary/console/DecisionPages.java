package io.dromedary.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import io.dromedary.api.ApiException;
import io.dromedary.api.Correction;
import io.dromedary.api.Decision;
import io.dromedary.api.Desk;
import io.dromedary.api.Erased;
import io.dromedary.api.UnusableCorrection;
import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Overview;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the forms of a document's page. */
@Controller
@RequestMapping("/documents/{id}")
class DecisionPages {

	private final Ledger ledger;

	private final Desk desk;

	private final DocumentViews views;

	private final Queue queue;

	private final Overview overview;

	DecisionPages(Ledger ledger, Desk desk, DocumentViews views, Queue queue, Overview overview) {
		this.ledger = ledger;
		this.desk = desk;
		this.views = views;
		this.queue = queue;
		this.overview = overview;
	}

	/**
	 * Approves; where the person changed something, with the corrections. What is
	 * delivered is corrected by the same form.
	 */
	@PostMapping("/decision")
	ModelAndView decide(@PathVariable String id, @RequestParam MultiValueMap<String, String> form,
			RedirectAttributes flash, Locale locale) {
		if (!form.containsKey(Typed.END)) {
			String said = Sentence.of("paper.cut-off").in(locale);
			return again(id, Attempt.refused(Typed.NOTHING, said, List.of(), false), HttpStatus.PAYLOAD_TOO_LARGE,
					locale);
		}
		Typed typed = Typed.of(form);
		return attempt(id, typed, locale, () -> {
			Correction correction = Corrections.of(typed, lines(id), form.containsKey("insist"));
			boolean corrected = typed.rows() != null && correction.lines() != null || !typed.changed().isEmpty();
			if (form.containsKey("amend")) {
				return corrected ? amend(id, correction, version(form), flash) : unchanged(id, typed, locale);
			}
			var action = corrected ? Decision.Action.CORRECT : Decision.Action.APPROVE;
			desk.decide(id, new Decision(version(form), action, correction, "", ""));
			return done(id, corrected ? "paper.done.corrected" : "paper.done.approved", flash);
		});
	}

	/** Whoever corrects what is delivered looks at it again, and at nothing else next. */
	private ModelAndView amend(String id, Correction correction, long version, RedirectAttributes flash) {
		desk.decide(id, new Decision(version, Decision.Action.CORRECT, correction, "", ""));
		flash.addFlashAttribute("done", "paper.done.amended");
		return Redirects.document(id);
	}

	private ModelAndView unchanged(String id, Typed typed, Locale locale) {
		String said = Sentence.of("paper.amend.nothing").in(locale);
		return again(id, Attempt.refused(typed, said, List.of(), false), HttpStatus.UNPROCESSABLE_ENTITY, locale);
	}

	@PostMapping("/rejection")
	ModelAndView reject(@PathVariable String id, @RequestParam MultiValueMap<String, String> form,
			RedirectAttributes flash, Locale locale) {
		return attempt(id, Typed.NOTHING, locale, () -> {
			String reason = Objects.requireNonNullElse(form.getFirst("reason"), "").strip();
			desk.decide(id, new Decision(version(form), Decision.Action.REJECT, Correction.NONE, reason, ""));
			return done(id, "paper.done.rejected", flash);
		});
	}

	/** Has its fields extracted again as another type. */
	@PostMapping("/type")
	ModelAndView type(@PathVariable String id, @RequestParam MultiValueMap<String, String> form,
			RedirectAttributes flash, Locale locale) {
		return attempt(id, Typed.NOTHING, locale, () -> {
			String type = Objects.requireNonNullElse(form.getFirst("type"), "").strip();
			desk.decide(id, new Decision(version(form), Decision.Action.TYPE, Correction.NONE, "", type));
			flash.addFlashAttribute("done", "paper.done.retyped");
			return Redirects.document(id);
		});
	}

	@PostMapping("/retry")
	ModelAndView retry(@PathVariable String id, RedirectAttributes flash, Locale locale) {
		return attempt(id, Typed.NOTHING, locale, () -> {
			desk.retry(id);
			flash.addFlashAttribute("done", "paper.done.retried");
			return Redirects.document(id);
		});
	}

	/** Makes one document again of what was split by its pages. */
	@PostMapping("/join")
	ModelAndView join(@PathVariable String id, RedirectAttributes flash, Locale locale) {
		return attempt(id, Typed.NOTHING, locale, () -> {
			desk.join(id);
			flash.addFlashAttribute("done", "paper.done.joined");
			return Redirects.document(id);
		});
	}

	/**
	 * Erases for good. The answer is the page itself: where copies are left is kept
	 * nowhere, not even until the next page.
	 */
	@PostMapping("/erase")
	ModelAndView erase(@PathVariable String id, Locale locale) {
		return attempt(id, Typed.NOTHING, locale, () -> {
			Erased erased = desk.erase(id);
			return again(id, Attempt.NONE, HttpStatus.OK, locale).addObject("erased", erased);
		});
	}

	/**
	 * The address of a form that was sent stays in the browser: opened again it is the
	 * document.
	 */
	@GetMapping({ "/decision", "/rejection", "/type", "/retry", "/join", "/erase" })
	ModelAndView again(@PathVariable String id) {
		return Redirects.document(id);
	}

	private ModelAndView done(String id, String key, RedirectAttributes flash) {
		flash.addFlashAttribute("done", key);
		flash.addFlashAttribute("doneTo", id);
		return Redirects.next(queue.after(id));
	}

	/** What cannot be done is said on the page, with everything that was typed. */
	private ModelAndView attempt(String id, Typed typed, Locale locale, Supplier<ModelAndView> action) {
		try {
			ModelAndView answer = action.get();
			overview.changed();
			return answer;
		}
		catch (UnusableCorrection ex) {
			String said = Sentence.of(ex.insistable() ? "paper.doubtful" : "paper.unusable").in(locale);
			return again(id, Attempt.refused(typed, said, ex.findings(), ex.insistable()),
					HttpStatus.UNPROCESSABLE_ENTITY, locale);
		}
		catch (Conflict ex) {
			return again(id, Attempt.stale(typed, ex.sentence().in(locale)), HttpStatus.CONFLICT, locale);
		}
		catch (ApiException ex) {
			return again(id, Attempt.refused(typed, ex.sentence().in(locale), List.of(), false), ex.status(), locale);
		}
	}

	private ModelAndView again(String id, Attempt attempt, HttpStatus status, Locale locale) {
		Entry entry = ledger.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		DocumentView view = views.of(entry, attempt, locale);
		return DocumentPages.page(view, attempt, status)
			.addObject("amending", view.allowed().amend() && attempt.typed() != Typed.NOTHING);
	}

	private List<Map<String, Field>> lines(String id) {
		return ledger.assessment(id).map(Assessment::lines).orElse(List.of());
	}

	private static long version(MultiValueMap<String, String> form) {
		String version = Optional.ofNullable(form.getFirst("version")).orElse("");
		return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
	}

}

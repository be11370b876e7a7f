package io.dromedary.api;

import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Assessment;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person decides about a document. */
@RestController
@RequestMapping(Links.DOCUMENTS + "/{id}")
class DecisionController {

	private final Ledger ledger;

	private final Settler settler;

	private final DecisionReader decisions;

	DecisionController(Ledger ledger, Settler settler, ObjectMapper json) {
		this.ledger = ledger;
		this.settler = settler;
		this.decisions = new DecisionReader(json);
	}

	@PostMapping(path = "/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
	Detail decide(@PathVariable String id, @RequestBody byte[] body, Locale locale) {
		Decision decision = decisions.read(body);
		Entry seen = ledger.find(id).orElseThrow(ApiException::unknownDocument);
		Entry now = (decision.action() == Decision.Action.REJECT)
				? ledger.reject(id, decision.version(), decision.reason()) : approve(seen, decision);
		return Detail.of(now, ledger, locale);
	}

	@PostMapping("/retry")
	ResponseEntity<Summary> retry(@PathVariable String id, Locale locale) {
		ledger.find(id).orElseThrow(ApiException::unknownDocument);
		Entry entry = ledger.retry(id);
		return ResponseEntity.status(HttpStatus.ACCEPTED).location(Links.self(id)).body(Summary.of(entry, locale));
	}

	/**
	 * The version is looked at before the values are: whoever saw something else is told
	 * so, and not that a value does not fit. The ledger looks once more.
	 */
	private Entry approve(Entry seen, Decision decision) {
		if (seen.status() != Status.REVIEW) {
			throw new Conflict(Sentence.of("api.not-in-review", seen.status().word()));
		}
		if (seen.version() != decision.version()) {
			throw new Conflict(Sentence.of("api.changed-since"));
		}
		Assessment open = ledger.assessment(seen.id())
			.orElseThrow(() -> new Conflict(Sentence.of("api.nothing-to-approve")));
		return ledger.approve(seen.id(), decision.version(), settler.settle(open, decision.correction()));
	}

}

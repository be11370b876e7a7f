package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person decides about a document. */
@RestController
@RequestMapping(path = Links.DOCUMENTS + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class DecisionController {

	private final Ledger ledger;

	private final Desk desk;

	private final DecisionReader decisions;

	DecisionController(Ledger ledger, Desk desk, ObjectMapper json) {
		this.ledger = ledger;
		this.desk = desk;
		this.decisions = new DecisionReader(json);
	}

	@PostMapping(path = "/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
	Detail decide(@PathVariable String id, InputStream body, Locale locale) throws IOException {
		return Detail.of(desk.decide(id, decisions.read(body)), ledger, locale);
	}

	@DeleteMapping
	Erased erase(@PathVariable String id) {
		return desk.erase(id);
	}

	@PostMapping("/retry")
	ResponseEntity<Summary> retry(@PathVariable String id, Locale locale) {
		return accepted(id, desk.retry(id), locale);
	}

	@PostMapping("/join")
	ResponseEntity<Summary> join(@PathVariable String id, Locale locale) {
		return accepted(id, desk.join(id), locale);
	}

	private ResponseEntity<Summary> accepted(String id, Entry entry, Locale locale) {
		return ResponseEntity.status(HttpStatus.ACCEPTED)
			.location(Links.self(id))
			.body(Summary.of(entry, ledger, locale));
	}

}

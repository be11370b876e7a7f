package io.dromedary.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known of documents. */
@RestController
@RequestMapping(path = Links.DOCUMENTS, produces = MediaType.APPLICATION_JSON_VALUE)
class DocumentController {

	private final Ledger ledger;

	DocumentController(Ledger ledger) {
		this.ledger = ledger;
	}

	@GetMapping
	ResponseEntity<List<Summary>> list(@RequestParam MultiValueMap<String, String> given, Locale locale) {
		Map<String, String> parameters = ListRequest.single(given);
		Query query = ListRequest.query(parameters);
		if (query.cursor() != null && ledger.find(query.cursor()).isEmpty()) {
			throw ApiException.unprocessable("api.bad-cursor");
		}
		List<Entry> found = ledger.list(query);
		List<Entry> page = found.subList(0, Math.min(found.size(), ListRequest.limit(parameters)));
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (page.size() < found.size()) {
			answer.header(HttpHeaders.LINK, Links.next(Links.DOCUMENTS, parameters, page.get(page.size() - 1).id()));
		}
		return answer.body(Summary.of(page, ledger, locale));
	}

	@GetMapping("/{id}")
	Detail detail(@PathVariable String id, Locale locale) {
		return Detail.of(ledger.find(id).orElseThrow(ApiException::unknownDocument), ledger, locale);
	}

}

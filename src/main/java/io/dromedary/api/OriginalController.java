package io.dromedary.api;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands a document out as it came in: always as a download, never as anything a browser
 * would run.
 */
@RestController
class OriginalController {

	private final Ledger ledger;

	OriginalController(Ledger ledger) {
		this.ledger = ledger;
	}

	@GetMapping(Links.DOCUMENTS + "/{id}/original")
	ResponseEntity<InputStreamResource> original(@PathVariable String id) throws IOException {
		Entry entry = ledger.find(id).orElseThrow(ApiException::unknownDocument);
		if (entry.status() == Status.ERASED) {
			throw new ApiException(HttpStatus.GONE, Sentence.of("api.erased"));
		}
		Document document = ledger.document(id).orElseThrow(ApiException::unknownDocument);
		Content content = document.content();
		InputStream bytes = new BufferedInputStream(content.open());
		return ResponseEntity.ok()
			.contentType(Attachment.mediaType(bytes))
			.contentLength(content.size())
			.header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition(document.origin().fileName()))
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.body(new InputStreamResource(bytes));
	}

}

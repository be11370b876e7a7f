package io.dromedary.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out the files that electronic invoices carry in themselves: always as downloads,
 * as the original.
 */
@RestController
class AttachmentController {

	private final Ledger ledger;

	private final CarriedFiles files;

	AttachmentController(Ledger ledger, CarriedFiles files) {
		this.ledger = ledger;
		this.files = files;
	}

	@GetMapping(path = Links.DOCUMENTS + "/{id}/attachments", produces = MediaType.APPLICATION_JSON_VALUE)
	List<AttachmentView> list(@PathVariable String id) {
		return looked(id, files::list).stream().map(AttachmentView::of).toList();
	}

	@GetMapping(Links.DOCUMENTS + "/{id}/attachments/{number}")
	ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable int number) throws IOException {
		CarriedFiles.Bytes found = looked(id, (document) -> files.bytes(document, number))
			.orElseThrow(() -> new ApiException(HttpStatus.NOT_FOUND, Sentence.of("api.no-such-attachment", number)));
		if (found.file().damaged()) {
			throw new Conflict(Sentence.of("api.attachment-damaged"));
		}
		return ResponseEntity.ok()
			.contentType(Attachment.mediaType(new ByteArrayInputStream(found.bytes())))
			.header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition(found.file().name()))
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.body(found.bytes());
	}

	private <T> T looked(String id, Function<Document, T> look) {
		Entry entry = ledger.find(id).orElseThrow(ApiException::unknownDocument);
		if (entry.status() == Status.ERASED) {
			throw new ApiException(HttpStatus.GONE, Sentence.of("api.erased"));
		}
		if (entry.stoppedTheProgram()) {
			throw new Conflict(Sentence.of("api.attachments-dangerous"));
		}
		try {
			return look.apply(ledger.document(id).orElseThrow(ApiException::unknownDocument));
		}
		catch (UnreadableDocument ex) {
			throw new Conflict(ex.sentence());
		}
	}

}

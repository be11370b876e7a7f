package io.dromedary.api;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Page;
import io.dromedary.document.PagePicture;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Shows the pages of a document. Pictures are kept nowhere here: a browser keeps them and
 * asks whether they still hold, which costs no drawing.
 */
@RestController
class PageController {

	/** Raised whenever the same page would be drawn differently. */
	private static final int DRAWING_VERSION = 1;

	private static final String ASK_AGAIN = "private, no-cache";

	private final Ledger ledger;

	private final PageDrawer drawer;

	PageController(Ledger ledger, PageDrawer drawer) {
		this.ledger = ledger;
		this.drawer = drawer;
	}

	@GetMapping(Links.DOCUMENTS + "/{id}/pages/{number}")
	@Nullable ResponseEntity<byte[]> page(@PathVariable String id, @PathVariable int number, WebRequest request,
			HttpServletResponse response) {
		Entry entry = ledger.find(id).orElseThrow(ApiException::unknownDocument);
		if (entry.status() == Status.ERASED) {
			throw new ApiException(HttpStatus.GONE, Sentence.of("api.erased"));
		}
		if (entry.container()) {
			throw new ApiException(HttpStatus.NOT_FOUND, Sentence.of("api.container-has-no-pages"));
		}
		if (entry.stoppedTheProgram()) {
			throw new Conflict(Sentence.of("api.page-dangerous"));
		}
		int turned = turned(id, number);
		String tag = "\"%d-%s-%d-%d\"".formatted(DRAWING_VERSION, entry.sha256(), number, turned);
		response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
		if (request.checkNotModified(tag)) {
			return null;
		}
		Document document = ledger.document(id).orElseThrow(ApiException::unknownDocument);
		PagePicture picture = draw(document.content(), number, turned);
		return ResponseEntity.ok().contentType(MediaType.valueOf(picture.mediaType())).eTag(tag).body(picture.bytes());
	}

	private int turned(String id, int number) {
		return ledger.pages(id)
			.stream()
			.filter((page) -> page.number() == number)
			.mapToInt(Page::turned)
			.findFirst()
			.orElse(0);
	}

	private PagePicture draw(Content content, int number, int turned) {
		try {
			return drawer.draw(content, number, turned)
				.orElseThrow(() -> new ApiException(HttpStatus.NOT_FOUND, Sentence.of("api.no-such-page", number)));
		}
		catch (UnreadableDocument ex) {
			throw new Conflict(ex.sentence());
		}
		catch (ServiceUnavailable ex) {
			if (ex.service().kind() == Service.Kind.READER) {
				throw new Conflict(ex.sentence());
			}
			throw ex;
		}
	}

}

package io.dromedary.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.dromedary.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.multipart.MultipartFile;

/** The door for uploads. Nothing is answered before it is durable. */
@RestController
class UploadController {

	private final Uploads uploads;

	private final Waiting waiting;

	private final Duration longest;

	UploadController(Uploads uploads, Waiting waiting, ApiSettings settings) {
		this.uploads = uploads;
		this.waiting = waiting;
		this.longest = settings.maxWait();
	}

	@PostMapping(path = Links.DOCUMENTS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	DeferredResult<ResponseEntity<Object>> upload(@RequestParam("file") List<MultipartFile> files,
			@RequestParam(name = "type", required = false) @Nullable String type,
			@RequestParam(name = "wait", defaultValue = "0") String wait, Locale locale) {
		Duration patience = patience(wait);
		List<Upload> taken = uploads.take(files, uploads.type(type), locale);
		DeferredResult<ResponseEntity<Object>> result = new DeferredResult<>();
		if (patience.isZero()) {
			result.setResult(answer(taken, HttpStatus.ACCEPTED));
		}
		else {
			waiting.until(() -> settled(now(taken)), patience, () -> result.setResult(answer(now(taken))));
		}
		return result;
	}

	private Duration patience(String seconds) {
		if (!seconds.matches("\\d{1,6}") || Long.parseLong(seconds) > longest.toSeconds()) {
			throw ApiException.badRequest("api.bad-wait", longest.toSeconds());
		}
		return Duration.ofSeconds(Long.parseLong(seconds));
	}

	private List<Upload> now(List<Upload> taken) {
		return taken.stream().map(uploads::now).toList();
	}

	private static boolean settled(List<Upload> taken) {
		return taken.stream().allMatch(Uploads::settled);
	}

	/** 200 once nothing more happens by itself. */
	private static ResponseEntity<Object> answer(List<Upload> waited) {
		return answer(waited, settled(waited) ? HttpStatus.OK : HttpStatus.ACCEPTED);
	}

	private static ResponseEntity<Object> answer(List<Upload> taken, HttpStatus status) {
		if (taken.size() == 1) {
			return single(taken.get(0), status);
		}
		boolean any = taken.stream().anyMatch((upload) -> upload.entry() != null);
		ProblemDetail first = taken.get(0).problem();
		return ResponseEntity.status((any || first == null) ? status.value() : first.getStatus())
			.body(taken.stream().map(Uploaded::among).toList());
	}

	private static ResponseEntity<Object> single(Upload upload, HttpStatus status) {
		Entry entry = upload.entry();
		if (entry != null) {
			return ResponseEntity.status(status).location(Links.self(entry.id())).body(Uploaded.alone(entry));
		}
		ProblemDetail problem = Objects.requireNonNull(upload.problem());
		return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}

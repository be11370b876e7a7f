package io.dromedary.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import io.dromedary.document.Sentence;
import io.dromedary.ledger.Entry;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.multipart.MultipartFile;

/** The door for uploads. Nothing is answered before it is durable. */
@RestController
class UploadController {

	private static final Set<String> NO_DOCUMENTS = Set.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE,
			MediaType.APPLICATION_JSON_VALUE);

	private final Uploads uploads;

	private final UploadParameters reader;

	private final Waiting waiting;

	private final ApiSettings settings;

	UploadController(Uploads uploads, UploadParameters reader, Waiting waiting, ApiSettings settings) {
		this.uploads = uploads;
		this.reader = reader;
		this.waiting = waiting;
		this.settings = settings;
	}

	@PostMapping(path = Links.DOCUMENTS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	DeferredResult<ResponseEntity<Object>> upload(@RequestParam("file") List<MultipartFile> files,
			@RequestParam MultiValueMap<String, MultipartFile> parts,
			@RequestParam MultiValueMap<String, String> parameters, ServletWebRequest request, Locale locale) {
		if (parts.size() > 1) {
			throw ApiException.badRequest("api.no-file");
		}
		Order order = new Order(reader.read(parameters, request.getRequest().getQueryString()),
				IdempotencyKey.of(key(request)));
		return take(files.stream().map(Brought::of).toList(), order, parameters, locale);
	}

	/** One file: the whole body, stored as it comes in. */
	@Hidden
	@PostMapping(path = Links.DOCUMENTS, consumes = "!multipart/*", produces = MediaType.APPLICATION_JSON_VALUE)
	DeferredResult<ResponseEntity<Object>> upload(@RequestParam MultiValueMap<String, String> parameters,
			@RequestHeader HttpHeaders headers, HttpServletRequest body, WebRequest request, Locale locale) {
		MediaType type = headers.getContentType();
		if (type == null || NO_DOCUMENTS.contains(type.getType() + "/" + type.getSubtype())
				|| headers.containsKey(HttpHeaders.CONTENT_ENCODING)) {
			throw new ApiException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, Sentence.of("api.unsupported-media-type"));
		}
		if (headers.getContentLength() > settings.maxFileSize().toBytes()) {
			throw RawBody.tooLarge(settings);
		}
		Order order = new Order(reader.read(parameters, body.getQueryString()), IdempotencyKey.of(key(request)));
		String name = UploadName.of(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION),
				parameters.getFirst(UploadParameters.FILE_NAME), type);
		Brought file = new Brought(name, () -> new RawBody(body.getInputStream(), settings));
		return take(List.of(file), order, parameters, locale);
	}

	/**
	 * What curl says of {@code --data-binary} by itself: the body would be read as
	 * parameters.
	 */
	@Hidden
	@PostMapping(path = Links.DOCUMENTS, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	void form() {
		throw new ApiException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, Sentence.of("api.unsupported-media-type"));
	}

	private static String @Nullable [] key(WebRequest request) {
		return request.getHeaderValues(IdempotencyKey.HEADER);
	}

	private DeferredResult<ResponseEntity<Object>> take(List<Brought> files, Order order,
			MultiValueMap<String, String> parameters, Locale locale) {
		Duration patience = patience(parameters.getFirst("wait"));
		List<Upload> taken = uploads.take(files, order, locale);
		DeferredResult<ResponseEntity<Object>> result = new DeferredResult<>();
		if (patience.isZero()) {
			result.setResult(answer(taken, HttpStatus.ACCEPTED));
		}
		else {
			waiting.until(() -> settled(now(taken)), patience, () -> result.setResult(answer(now(taken))));
		}
		return result;
	}

	private Duration patience(@Nullable String seconds) {
		if (seconds == null) {
			return Duration.ZERO;
		}
		long longest = settings.maxWait().toSeconds();
		if (!seconds.matches("\\d{1,6}") || Long.parseLong(seconds) > longest) {
			throw ApiException.badRequest("api.bad-wait", longest);
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
		HttpStatusCode said = (any || first == null) ? status : HttpStatusCode.valueOf(first.getStatus());
		return ResponseEntity.status(said)
			.headers(Problems.headers(said))
			.body(taken.stream().map(Uploaded::among).toList());
	}

	private static ResponseEntity<Object> single(Upload upload, HttpStatus status) {
		Entry entry = upload.entry();
		if (entry != null) {
			return ResponseEntity.status(status).location(Links.self(entry.id())).body(Uploaded.alone(upload, entry));
		}
		ProblemDetail problem = Objects.requireNonNull(upload.problem());
		return ResponseEntity.status(problem.getStatus())
			.headers(Problems.headers(HttpStatusCode.valueOf(problem.getStatus())))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}

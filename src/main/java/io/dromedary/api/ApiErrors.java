package io.dromedary.api;

import java.util.Locale;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.Conflict;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Turns whatever a request ran into into a problem; never with the words of a library.
 */
@RestControllerAdvice
class ApiErrors {

	private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

	private final ApiSettings settings;

	ApiErrors(ApiSettings settings) {
		this.settings = settings;
	}

	@ExceptionHandler({ ApiException.class, Conflict.class, UnusableCorrection.class, DocumentException.class })
	ResponseEntity<ProblemDetail> known(RuntimeException failure, Locale locale) {
		return answer(Problems.of(failure, locale), HttpHeaders.EMPTY);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> broken(MultipartException failure, Locale locale) {
		return answer(UploadFailures.of(failure, settings, locale), HttpHeaders.EMPTY);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> noFile(MissingServletRequestPartException failure, Locale locale) {
		return answer(Problems.of(HttpStatus.BAD_REQUEST, Sentence.of("api.no-file"), locale), HttpHeaders.EMPTY);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> malformed(HttpMessageNotReadableException failure, Locale locale) {
		return answer(Problems.of(HttpStatus.BAD_REQUEST, Sentence.of("api.malformed-json"), locale),
				HttpHeaders.EMPTY);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException failure, Locale locale) {
		return answer(Problems.of(HttpStatus.BAD_REQUEST, Sentence.of("api.bad-parameter", failure.getName()), locale),
				HttpHeaders.EMPTY);
	}

	/** Names and values of parameters are looked at only when somebody reads them. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> rejected(RequestRejectedException failure, Locale locale) {
		return answer(Problems.of(HttpStatus.BAD_REQUEST, locale), HttpHeaders.EMPTY);
	}

	/** The client has gone: there is nobody to answer. */
	@ExceptionHandler
	void gone(AsyncRequestNotUsableException failure) {
		LOG.debug("A client left before its answer was written");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> other(Exception failure, HttpServletRequest request, Locale locale) {
		if (failure instanceof ErrorResponse known) {
			return answer(Problems.of(status(known.getStatusCode()), locale), known.getHeaders());
		}
		LOG.error("{} {} failed: {} at {}", request.getMethod(), pattern(request), failure.getClass().getName(),
				failure.getStackTrace().length > 0 ? failure.getStackTrace()[0] : "?");
		return answer(Problems.of(failure, locale), HttpHeaders.EMPTY);
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
		return ResponseEntity.status(problem.getStatus())
			.headers(headers)
			.headers(Problems.headers(HttpStatusCode.valueOf(problem.getStatus())))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	private static HttpStatus status(HttpStatusCode code) {
		HttpStatus known = HttpStatus.resolve(code.value());
		return (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	/** What a person typed into an address is not for the log. */
	private static Object pattern(HttpServletRequest request) {
		Object pattern = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
		return (pattern != null) ? pattern : "?";
	}

}

package io.dromedary.api;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.Conflict;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;

/**
 * Answers for what went wrong (RFC 9457). The type of a problem is
 * {@code urn:dromedary:problem:} and the key of its sentence.
 */
final class Problems {

	private static final Map<HttpStatus, String> GENERAL = Map.of(HttpStatus.BAD_REQUEST, "api.bad-request",
			HttpStatus.UNAUTHORIZED, "api.unauthorized", HttpStatus.FORBIDDEN, "api.forbidden", HttpStatus.NOT_FOUND,
			"api.not-found", HttpStatus.METHOD_NOT_ALLOWED, "api.method-not-allowed", HttpStatus.NOT_ACCEPTABLE,
			"api.not-acceptable", HttpStatus.PAYLOAD_TOO_LARGE, "api.too-large", HttpStatus.UNSUPPORTED_MEDIA_TYPE,
			"api.unsupported-media-type", HttpStatus.SERVICE_UNAVAILABLE, "api.unavailable");

	/** An upload takes part of a second; what is away or full is so for longer. */
	private static final Map<Integer, String> RETRY_SECONDS = Map.of(HttpStatus.TOO_MANY_REQUESTS.value(), "1",
			HttpStatus.SERVICE_UNAVAILABLE.value(), "30");

	private Problems() {
	}

	static ProblemDetail of(HttpStatus status, Sentence sentence, Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence.in(locale));
		problem.setType(URI.create("urn:dromedary:problem:" + sentence.key()));
		return problem;
	}

	/** For a status of which nothing more is known. */
	static ProblemDetail of(HttpStatus status, Locale locale) {
		String fallback = status.is5xxServerError() ? "api.internal" : "api.bad-request";
		return of(status, Sentence.of(GENERAL.getOrDefault(status, fallback)), locale);
	}

	/** For a failure this program can name; the words of any other are kept in. */
	static ProblemDetail of(Throwable failure, Locale locale) {
		if (failure instanceof ApiException known) {
			return of(known.status(), known.sentence(), locale);
		}
		if (failure instanceof Conflict conflict) {
			return of(HttpStatus.CONFLICT, conflict.sentence(), locale);
		}
		if (failure instanceof UnusableCorrection correction) {
			ProblemDetail problem = of(HttpStatus.UNPROCESSABLE_ENTITY,
					Sentence.of(correction.insistable() ? "api.correction-doubtful" : "api.correction-refused"),
					locale);
			problem.setProperty("findings", Doubt.of(correction.findings(), locale));
			problem.setProperty("insistable", correction.insistable());
			return problem;
		}
		if (failure instanceof TransientDataAccessException || failure instanceof DataAccessResourceFailureException
				|| failure instanceof TransactionException || failure instanceof UncategorizedDataAccessException) {
			return of(HttpStatus.SERVICE_UNAVAILABLE, locale);
		}
		if (failure instanceof ServiceUnavailable away) {
			return of(HttpStatus.SERVICE_UNAVAILABLE, away.sentence(), locale);
		}
		if (failure instanceof DocumentException document) {
			return of(HttpStatus.UNPROCESSABLE_ENTITY, document.sentence(), locale);
		}
		return of(HttpStatus.INTERNAL_SERVER_ERROR, locale);
	}

	/** When to try again (RFC 9110 section 10.2.3), where that helps. */
	static HttpHeaders headers(HttpStatusCode status) {
		HttpHeaders headers = new HttpHeaders();
		if (RETRY_SECONDS.containsKey(status.value())) {
			headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS.get(status.value()));
		}
		return headers;
	}

	/** Where no controller answers. */
	static void write(ProblemDetail problem, Locale locale, HttpServletResponse response, ObjectMapper json)
			throws IOException {
		response.setStatus(problem.getStatus());
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		json.writeValue(response.getOutputStream(), problem);
	}

}

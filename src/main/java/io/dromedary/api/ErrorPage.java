package io.dromedary.api;

import java.net.URI;
import java.util.Locale;

import io.dromedary.document.Sentence;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for requests that fail before or outside a controller. */
@RestController
public class ErrorPage implements ErrorController {

	/** The attribute of a request that holds the {@link Sentence} to answer it with. */
	public static final String SENTENCE = "io.dromedary.api.sentence";

	@RequestMapping("/error")
	ResponseEntity<ProblemDetail> error(HttpServletRequest request, Locale locale) {
		HttpStatus status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
		HttpStatus known = (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
		ProblemDetail problem = (request.getAttribute(SENTENCE) instanceof Sentence sentence)
				? Problems.of(known, sentence, locale) : Problems.of(known, locale);
		problem.setInstance(asked(request));
		return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static @Nullable URI asked(HttpServletRequest request) {
		try {
			Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
			return (path instanceof String text) ? URI.create(text) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}

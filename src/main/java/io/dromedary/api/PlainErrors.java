package io.dromedary.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers requests so malformed that they never reach the program. */
class PlainErrors extends ErrorReportValve {

	private final ObjectMapper json;

	private final CallerLanguage language;

	PlainErrors(ObjectMapper json, CallerLanguage language) {
		this.json = json;
		this.language = language;
	}

	@Override
	protected void report(Request request, Response response, Throwable failure) {
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			Locale locale = language.resolveLocale(request);
			response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
			byte[] problem = json.writeValueAsBytes(Problems.of(status, locale));
			response.getReporter().write(new String(problem, StandardCharsets.UTF_8));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			// the client has gone
		}
	}

}

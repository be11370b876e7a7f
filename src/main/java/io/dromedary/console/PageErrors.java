package io.dromedary.console;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.dromedary.api.ApiException;
import io.dromedary.api.ErrorPage;
import io.dromedary.document.Sentence;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Says in a page what a browser ran into; programs get their problems from the API. */
@Controller
class PageErrors implements HandlerExceptionResolver, Ordered {

	private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

	private static final Set<Integer> NAMED = Set.of(400, 403, 404, 405, 413, 429, 503);

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (!wantsPage(request)) {
			return null;
		}
		Locale locale = RequestContextUtils.getLocale(request);
		if (failure instanceof ApiException known) {
			return page(known.status(), known.sentence().in(locale), response);
		}
		if (failure instanceof ErrorResponse known) {
			return page(HttpStatus.valueOf(known.getStatusCode().value()), null, response);
		}
		LOG.error("A page failed: {} at {}", failure.getClass().getName(),
				(failure.getStackTrace().length > 0) ? failure.getStackTrace()[0] : "?");
		return page(HttpStatus.INTERNAL_SERVER_ERROR, null, response);
	}

	@RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		HttpStatus status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND;
		return page(status,
				(request.getAttribute(ErrorPage.SENTENCE) instanceof Sentence sentence) ? sentence.in(locale) : null,
				response);
	}

	private static boolean wantsPage(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return !request.getServletPath().startsWith("/api/") && accept != null && accept.contains("text/html");
	}

	private static ModelAndView page(HttpStatus status, @Nullable String reason, HttpServletResponse response) {
		response.setStatus(status.value());
		response.setHeader("Content-Security-Policy", PageSecurityConfiguration.CONTENT_POLICY);
		int named = NAMED.contains(status.value()) ? status.value() : status.is5xxServerError() ? 500 : 400;
		ModelAndView page = new ModelAndView("error", Map.of("status", status.value(), "named", named));
		page.addObject("reason", reason);
		page.setStatus(status);
		return page;
	}

}

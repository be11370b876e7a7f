package io.dromedary.console;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Reads the token that proves that a form is ours. Of an upload it stands in the body,
 * which is taken apart for nobody who is not logged in.
 */
class FormTokens implements CsrfTokenRequestHandler {

	private final CsrfTokenRequestHandler usual = new XorCsrfTokenRequestAttributeHandler();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
		usual.handle(request, response, token);
	}

	@Override
	public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
		String type = request.getContentType();
		boolean upload = type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
		if (upload && request.getHeader(token.getHeaderName()) == null && request.getSession(false) == null) {
			return null;
		}
		return usual.resolveCsrfTokenValue(request, token);
	}

}

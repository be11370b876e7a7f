package io.dromedary.api;

import java.util.Collections;
import java.util.Locale;

import io.dromedary.home.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/** In which language a caller is answered. */
class CallerLanguage implements LocaleResolver {

	private final Language language;

	CallerLanguage(Language language) {
		this.language = language;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		var wanted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE));
		return language.forCaller(wanted.isEmpty() ? null : String.join(",", wanted));
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("the setting or the caller decides");
	}

}

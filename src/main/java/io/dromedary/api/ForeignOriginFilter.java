package io.dromedary.api;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import io.dromedary.document.Sentence;
import io.dromedary.home.PublicUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses whatever another site makes a browser send. Programs that are no browsers name
 * no origin.
 */
public class ForeignOriginFilter extends OncePerRequestFilter {

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final PublicUrl publicUrl;

	public ForeignOriginFilter(PublicUrl publicUrl) {
		this.publicUrl = publicUrl;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (origin == null || SAFE.contains(request.getMethod()) || own(origin, request)) {
			chain.doFilter(request, response);
		}
		else {
			request.setAttribute(ErrorPage.SENTENCE, Sentence.of("api.foreign-origin"));
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	/**
	 * A proxy may speak https where this server does not: of its own host only the name
	 * counts.
	 */
	private boolean own(String origin, HttpServletRequest request) {
		if (origin.equalsIgnoreCase(publicUrl.origin())) {
			return true;
		}
		try {
			String authority = URI.create(origin).getRawAuthority();
			return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}

package io.dromedary.console;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/** Sends whoever is not logged in to the login, and from there to where they wanted. */
class ToLogin implements AuthenticationEntryPoint {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		String accept = request.getHeader("Accept");
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", login(request, shown(request)));
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else if (accept != null && accept.startsWith("application/json")) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			response.sendRedirect(login(request, request.getMethod().equals("GET") ? wanted(request) : "/"));
		}
	}

	/**
	 * A path of this hub, whatever was asked for.
	 * @param to as it stands in an address
	 */
	static String safe(@Nullable String to) {
		return (to != null && to.matches("/(?![/\\\\])[\\x21-\\x7e]*") && !to.startsWith("/login")) ? to : "/";
	}

	private static String login(HttpServletRequest request, String to) {
		String target = safe(to);
		return request.getContextPath() + "/login"
				+ (target.equals("/") ? "" : "?to=" + UriUtils.encode(target, StandardCharsets.UTF_8));
	}

	private static String wanted(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return (request.getQueryString() != null) ? path + "?" + request.getQueryString() : path;
	}

	/** The page a part of which was asked for. */
	private static String shown(HttpServletRequest request) {
		String page = request.getHeader("HX-Current-URL");
		try {
			URI address = URI.create((page != null) ? page : "/");
			String path = String.valueOf(address.getRawPath());
			String here = path.startsWith(request.getContextPath()) ? path.substring(request.getContextPath().length())
					: "/";
			return (address.getRawQuery() != null) ? here + "?" + address.getRawQuery() : here;
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

}

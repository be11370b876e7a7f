package io.dromedary.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request through as {@code api} where it carries the token. With a wrong one it
 * goes on as nobody's: what is open to everybody stays so.
 */
class BearerFilter extends OncePerRequestFilter {

	/**
	 * Under this attribute lies how many seconds to wait, where too many wrong ones came.
	 */
	static final String PAUSE = BearerFilter.class.getName();

	private static final String SCHEME = "Bearer ";

	private final TokenGate gate;

	BearerFilter(TokenGate gate) {
		this.gate = gate;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			judge(header.substring(SCHEME.length()).strip(), request);
		}
		chain.doFilter(request, response);
	}

	private void judge(String presented, HttpServletRequest request) {
		TokenGate.Verdict verdict = gate.judge(presented, request.getRemoteAddr());
		if (verdict.right()) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("api", null,
					AuthorityUtils.createAuthorityList("ROLE_API")));
			SecurityContextHolder.setContext(context);
		}
		else if (verdict.seconds() > 0) {
			request.setAttribute(PAUSE, verdict.seconds());
		}
	}

}

package io.dromedary.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who may come in. */
@Component
class LoginSessions {

	private final SecurityContextRepository logins;

	private final CsrfAuthenticationStrategy tokens;

	LoginSessions(SecurityContextRepository logins, CsrfTokenRepository tokens) {
		this.logins = logins;
		this.tokens = new CsrfAuthenticationStrategy(tokens);
	}

	/** Never goes on with a session or a form token that somebody may have planted. */
	void begin(HttpServletRequest request, HttpServletResponse response) {
		HttpSession planted = request.getSession(false);
		if (planted != null) {
			planted.invalidate();
		}
		Authentication person = UsernamePasswordAuthenticationToken.authenticated("person", null,
				AuthorityUtils.createAuthorityList("ROLE_PERSON"));
		tokens.onAuthentication(person, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(person);
		logins.saveContext(context, request, response);
	}

}

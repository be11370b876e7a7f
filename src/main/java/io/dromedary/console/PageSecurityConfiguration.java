package io.dromedary.console;

import io.dromedary.api.ErrorPage;
import io.dromedary.api.ForeignOriginFilter;
import io.dromedary.document.Sentence;
import io.dromedary.home.PublicUrl;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.CorsFilter;

/** Who may see the pages, and what a browser may do with them. */
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {

	/** Everything comes from here; nothing is run or styled from within a page. */
	static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
			+ "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String[] OPEN = { "/login", "/error", "/assets/**", "/webjars/**" };

	@Bean
	SecurityContextRepository logins() {
		return new HttpSessionSecurityContextRepository();
	}

	/** In a cookie, so that somebody who never logs in leaves nothing in the database. */
	@Bean
	CsrfTokenRepository csrfTokens(PublicUrl publicUrl, @Value("${server.servlet.session.cookie.name}") String name) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setHeaderName("X-CSRF-TOKEN");
		tokens.setCookieName(name + "-form");
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Strict").secure(publicUrl.secure()));
		return tokens;
	}

	@Bean
	@Order(2)
	SecurityFilterChain pageSecurity(HttpSecurity http, SecurityContextRepository logins, CsrfTokenRepository tokens,
			PublicUrl publicUrl) throws Exception {
		return http.csrf((csrf) -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new FormTokens()))
			.securityContext((context) -> context.securityContextRepository(logins))
			.requestCache(RequestCacheConfigurer::disable)
			.logout((logout) -> logout.logoutSuccessUrl("/login?out"))
			.authorizeHttpRequests((requests) -> requests
				.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
				.permitAll()
				.requestMatchers(OPEN)
				.permitAll()
				.anyRequest()
				.authenticated())
			.addFilterBefore(new ForeignOriginFilter(publicUrl), CorsFilter.class)
			.exceptionHandling(
					(errors) -> errors.authenticationEntryPoint(new ToLogin()).accessDeniedHandler(outdated()))
			.headers(PageSecurityConfiguration::headers)
			.build();
	}

	/**
	 * Of the referrer nothing leaves this hub, but the hub itself sees it: a browser that
	 * sends none calls the origin of a form "null".
	 */
	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((policy) -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
	}

	/** The one thing refused here is a form without its token. */
	private static AccessDeniedHandler outdated() {
		return (request, response, failure) -> {
			request.setAttribute(ErrorPage.SENTENCE, Sentence.of("console.error.outdated"));
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		};
	}

}

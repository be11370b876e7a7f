package io.dromedary.api;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Sentence;
import io.dromedary.home.Home;
import io.dromedary.home.PublicUrl;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.CorsFilter;

/**
 * Everything here wants the token but the pages a supervisor asks. A login of the pages
 * may only look, so there is nothing a foreign page could ride on.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] HERE = { "/api/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml",
			"/liveness", "/readiness" };

	private static final String[] OPEN = { "/actuator/health", "/actuator/health/liveness",
			"/actuator/health/readiness", "/liveness", "/readiness" };

	/** Wrong tokens of an address, and of all, that are answered in a minute. */
	static final int OF_ONE = 60;

	private static final int OF_ALL = 600;

	@Bean
	ApiToken apiToken(ApiSettings settings, Home home) throws IOException {
		return ApiToken.of(settings, home);
	}

	@Bean
	@Order(1)
	SecurityFilterChain apiSecurity(HttpSecurity http, ApiToken token, PublicUrl publicUrl, ObjectMapper json,
			CallerLanguage language) throws Exception {
		return http.securityMatcher(HERE)
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.securityContext((context) -> context.securityContextRepository(new ReadingLogins()))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
						.permitAll()
						.requestMatchers(OPEN)
						.permitAll()
						.anyRequest()
						.authenticated())
			.addFilterBefore(new ForeignOriginFilter(publicUrl), CorsFilter.class)
			.addFilterBefore(new BearerFilter(new TokenGate(token, new Attempts(Clock.systemUTC(), OF_ONE, OF_ALL))),
					AnonymousAuthenticationFilter.class)
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(unauthorized(json, language))
				.accessDeniedHandler(forbidden(json, language)))
			.build();
	}

	/** Only the token counts; without this bean Spring Boot invents a password. */
	@Bean
	AuthenticationManager noPasswords() {
		return (authentication) -> {
			throw new BadCredentialsException("no passwords here");
		};
	}

	private static AuthenticationEntryPoint unauthorized(ObjectMapper json, CallerLanguage language) {
		return (request, response, failure) -> {
			Locale locale = language.resolveLocale(request);
			if (request.getAttribute(BearerFilter.PAUSE) instanceof Long seconds) {
				response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
				Problems.write(Problems.of(HttpStatus.TOO_MANY_REQUESTS,
						Sentence.of("api.too-many-wrong-tokens", seconds), locale), locale, response, json);
				return;
			}
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"dromedary\"");
			Problems.write(Problems.of(HttpStatus.UNAUTHORIZED, locale), locale, response, json);
		};
	}

	private static AccessDeniedHandler forbidden(ObjectMapper json, CallerLanguage language) {
		return (request, response, failure) -> {
			Locale locale = language.resolveLocale(request);
			Problems.write(Problems.of(HttpStatus.FORBIDDEN, locale), locale, response, json);
		};
	}

}

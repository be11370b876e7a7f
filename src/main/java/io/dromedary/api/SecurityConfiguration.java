package io.dromedary.api;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.home.Home;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/**
 * Everything wants the token but the three pages a supervisor asks. There is no session
 * and no cookie, so nothing a foreign page could ride on.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] OPEN = { "/actuator/health", "/actuator/health/liveness",
			"/actuator/health/readiness", "/liveness", "/readiness" };

	@Bean
	ApiToken apiToken(ApiSettings settings, Home home) throws IOException {
		return ApiToken.of(settings, home);
	}

	@Bean
	SecurityFilterChain apiSecurity(HttpSecurity http, ApiToken token, ObjectMapper json) throws Exception {
		return http.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
						.permitAll()
						.requestMatchers(OPEN)
						.permitAll()
						.anyRequest()
						.authenticated())
			.addFilterBefore(new BearerFilter(token), AnonymousAuthenticationFilter.class)
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(unauthorized(json))
				.accessDeniedHandler(forbidden(json)))
			.build();
	}

	/** Only the token counts; without this bean Spring Boot invents a password. */
	@Bean
	AuthenticationManager noPasswords() {
		return (authentication) -> {
			throw new BadCredentialsException("no passwords here");
		};
	}

	private static AuthenticationEntryPoint unauthorized(ObjectMapper json) {
		return (request, response, failure) -> {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"dromedary\"");
			Problems.write(Problems.of(HttpStatus.UNAUTHORIZED, request.getLocale()), response, json);
		};
	}

	private static AccessDeniedHandler forbidden(ObjectMapper json) {
		return (request, response, failure) -> Problems.write(Problems.of(HttpStatus.FORBIDDEN, request.getLocale()),
				response, json);
	}

}

package io.dromedary.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.home.Language;
import io.dromedary.home.PublicUrl;
import io.dromedary.home.StartupLines;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Separation;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiConfiguration {

	@Bean
	Uploads uploads(Receiver receiver, DocumentTypes types, Ledger ledger) {
		return new Uploads(receiver, new KnownTypes(types), ledger);
	}

	@Bean
	UploadParameters uploadParameters(DocumentTypes types, Targets targets, ApiSettings settings) {
		return new UploadParameters(new KnownTypes(types), new KnownTargets(targets), settings.priority());
	}

	@Bean
	WebMvcConfigurer turnstile(Receiver receiver, ApiSettings settings) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new Turnstile(receiver, settings.maxUploads()))
					.addPathPatterns(Links.DOCUMENTS);
			}
		};
	}

	@Bean
	Desk desk(Ledger ledger, Settler settler, DocumentTypes types, Doors doors, Separation separation) {
		return new Desk(ledger, settler, new KnownTypes(types), doors, separation);
	}

	@Bean
	Waiting waiting() {
		return new Waiting();
	}

	/** Spring asks for it by this name. */
	@Bean
	CallerLanguage localeResolver(Language language) {
		return new CallerLanguage(language);
	}

	@Bean
	@Order(1)
	StartupLines apiLines(ApiToken token, PublicUrl publicUrl) {
		return () -> {
			List<Sentence> lines = new ArrayList<>();
			lines.add(Sentence.of("api.start.address", publicUrl.to("/api")));
			lines.add((token.file() != null) ? Sentence.of("api.start.token-file", token.file())
					: Sentence.of("api.start.token-set"));
			return lines;
		};
	}

	/** A method that nobody knows is a 405 that names those which are known. */
	@Bean
	HttpFirewall everyMethod() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		firewall.setAllowedHeaderValues(ApiConfiguration::allowed);
		return firewall;
	}

	/**
	 * As the firewall would, but of the characters that were meant: where it sees control
	 * characters there may be the second bytes of letters in UTF-8, as in the name of a
	 * file.
	 */
	private static boolean allowed(String value) {
		String meant = new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
		return meant.codePoints()
			.allMatch((one) -> one == '\t' || (Character.isDefined(one) && !Character.isISOControl(one)));
	}

	/** Last, because Spring Boot puts its own report in the same place. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors(ObjectMapper json, CallerLanguage language) {
		return new Last(json, language);
	}

	private record Last(ObjectMapper json,
			CallerLanguage language) implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

		@Override
		public void customize(TomcatServletWebServerFactory factory) {
			// who asks first sends no large body to be refused
			factory.addConnectorCustomizers((connector) -> connector.setProperty("continueResponseTiming", "onRead"));
			factory.addContextCustomizers((context) -> {
				if (context.getParent() instanceof StandardHost host) {
					host.setErrorReportValveClass("");
					host.getPipeline().addValve(new PlainErrors(json, language));
				}
			});
		}

	}

}

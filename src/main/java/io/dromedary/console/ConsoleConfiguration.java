package io.dromedary.console;

import java.time.Clock;
import java.util.List;

import io.dromedary.document.Sentence;
import io.dromedary.home.PublicUrl;
import io.dromedary.home.StartupLines;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;

@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

	@Bean
	LoginLink loginLink(PublicUrl publicUrl) {
		return new LoginLink(publicUrl, Clock.systemUTC());
	}

	@Bean
	LoginAttempts loginAttempts() {
		return new LoginAttempts(Clock.systemUTC());
	}

	@Bean
	@Order(20)
	StartupLines loginLines(LoginLink link) {
		return () -> List.of(Sentence.of("console.start.open", link.fresh()));
	}

	@Bean
	DefaultCookieSerializerCustomizer onlyOverHttps(PublicUrl publicUrl) {
		return (cookie) -> cookie.setUseSecureCookie(publicUrl.secure());
	}

	/** Spring Session asks for it by this name. */
	@Bean
	ConversionService springSessionConversionService() {
		return SessionStorage.conversion(getClass().getClassLoader());
	}

}

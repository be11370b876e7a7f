package io.dromedary.console;

import java.time.Clock;
import java.util.List;

import io.dromedary.api.ApiToken;
import io.dromedary.api.Attempts;
import io.dromedary.api.TokenGate;
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

	/** Wrong tokens of an address, and of all, that are answered in a minute. */
	static final int OF_ONE = 10;

	private static final int OF_ALL = 100;

	@Bean
	LoginLink loginLink(PublicUrl publicUrl) {
		return new LoginLink(publicUrl, Clock.systemUTC());
	}

	/** A person tries less often than a program, and does so by hand. */
	@Bean
	TokenGate loginGate(ApiToken token) {
		return new TokenGate(token, new Attempts(Clock.systemUTC(), OF_ONE, OF_ALL));
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

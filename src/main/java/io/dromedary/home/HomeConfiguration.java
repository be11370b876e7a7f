package io.dromedary.home;

import java.util.List;

import io.dromedary.document.Sentence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

	@Bean
	static HomeTaker homeTaker(Environment environment) {
		return new HomeTaker(environment);
	}

	@Bean
	@Order(0)
	StartupLines homeLines(Home home) {
		return () -> List.of(Sentence.of("home.start.home", home.root()),
				Sentence.of("home.start.inbox", home.inbox()));
	}

	@Bean
	PublicUrl publicUrl(Environment environment) {
		return new PublicUrl(environment);
	}

	/** The bundles for pages; keys are those of sentences. */
	@Bean
	MessageSource messageSource() {
		return new Bundles();
	}

	@Bean
	StartupText startupText(ObjectProvider<StartupLines> rooms, Language language) {
		return new StartupText(rooms, Console.out(), language.forSystem());
	}

}

package io.dromedary.home;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.dromedary.document.Sentence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.DefaultHealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

	/** A database that is away is waited for ten seconds. */
	private static final Duration CHECK_PATIENCE = Duration.ofSeconds(15);

	/** Health is to answer in two seconds. */
	private static final Duration HEALTH_PATIENCE = Duration.ofMillis(1500);

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
	@Order(5)
	SelfCheck namesCheck() {
		return new NamesCheck(System.getProperty("sun.jnu.encoding", ""));
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

	/** In the demo nothing is printed between its own lines. */
	@Bean
	SelfChecks selfChecks(ObjectProvider<SelfCheck> rooms, Language language, Environment environment) {
		Consumer<List<SelfCheck.Line>> text = new SelfCheckText(Console.out(), language.forSystem());
		return new SelfChecks(rooms, CHECK_PATIENCE, environment.containsProperty("demo") ? (lines) -> {
		} : text);
	}

	@Bean
	ChecksHealth checksHealthIndicator(SelfChecks checks) {
		return new ChecksHealth(checks);
	}

	@Bean
	TimelyHealth timelyHealth() {
		return new TimelyHealth(HEALTH_PATIENCE);
	}

	/** In the place of that of Spring Boot, which asks one after the other and waits. */
	@Bean
	HealthContributorRegistry healthContributorRegistry(Map<String, HealthContributor> contributors,
			TimelyHealth timely) {
		return new DefaultHealthContributorRegistry(timely.of(contributors));
	}

	@Bean
	StartupText startupText(ObjectProvider<StartupLines> rooms, Language language) {
		return new StartupText(rooms, Console.out(), language.forSystem());
	}

}

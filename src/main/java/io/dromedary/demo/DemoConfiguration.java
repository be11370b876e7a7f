package io.dromedary.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

import io.dromedary.document.DocumentTypes;
import io.dromedary.home.Console;
import io.dromedary.home.Home;
import io.dromedary.home.Language;
import io.dromedary.home.PublicUrl;
import io.dromedary.home.StartupLines;
import io.dromedary.ledger.Ledger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** {@code --demo [--demo-seed=N] [--exit]}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("demo")
class DemoConfiguration {

	private static final int SEEDS = 1_000_000;

	/** A large model on a processor takes minutes for a document. */
	private static final Duration PATIENCE = Duration.ofMinutes(15);

	@Bean
	Demo demo(Environment environment, Ledger ledger, NextSteps next, ApplicationArguments arguments,
			ApplicationContext context, DocumentTypes types, Language language) {
		Locale locale = language.forSystem();
		var inbox = Path.of(environment.getRequiredProperty("dromedary.folder.path"));
		var run = new DemoRun(seed(environment.getProperty("demo-seed")), inbox, new Watch(ledger, PATIENCE, locale),
				new Report(ledger, types, locale), next, locale);
		return new Demo(run, Console.out(), locale, (code) -> {
			if (arguments.containsOption("exit")) {
				System.exit(SpringApplication.exit(context, () -> code));
			}
		});
	}

	@Bean
	NextSteps nextSteps(Home home, Environment environment, PublicUrl publicUrl,
			@Qualifier("modelLines") StartupLines models, @Qualifier("loginLines") StartupLines login,
			Language language) {
		boolean own = StringUtils.hasText(environment.getProperty("dromedary.api.token"));
		return new NextSteps(() -> publicUrl.to(""),
				Shell.ofThisSystem(own ? null : home.secrets().resolve("api-token")),
				Path.of(environment.getRequiredProperty("dromedary.folder.path")), models, login, language.forSystem());
	}

	/** Any text is a seed. */
	static long seed(@org.jspecify.annotations.Nullable String asked) {
		if (!StringUtils.hasText(asked)) {
			return new Random().nextInt(SEEDS);
		}
		try {
			return Long.parseLong(asked.strip());
		}
		catch (NumberFormatException ex) {
			return asked.strip().hashCode();
		}
	}

}

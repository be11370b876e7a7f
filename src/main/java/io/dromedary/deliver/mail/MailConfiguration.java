package io.dromedary.deliver.mail;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.deliver.Payload;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.FailureTranslator;
import io.dromedary.home.Language;
import io.dromedary.ledger.Ledger;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

	@Bean
	Mails mails(Environment environment, Payload payload, DocumentTypes types, Ledger ledger, Language language) {
		Set<String> watched = Stream.of(environment.getProperty("dromedary.mail.username", ""))
			.map((address) -> address.strip().toLowerCase(Locale.ROOT))
			.filter((address) -> address.contains("@"))
			.collect(Collectors.toUnmodifiableSet());
		String pages = environment.getProperty("dromedary.public-url", "").replaceFirst("/+$", "") + "/documents/";
		return new Mails((prefix) -> Binder.get(environment).bindOrCreate(prefix, MailSettings.class), pages::concat,
				new Mails.Sender(environment.getProperty("dromedary.smtp.from", ""), watched), payload, types, ledger,
				language.forTargets());
	}

	@Bean
	FailureTranslator smtpTrouble() {
		return new SmtpTrouble();
	}

}

package io.dromedary.reply;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.home.Language;
import io.dromedary.home.StartupLines;
import io.dromedary.ledger.Agenda;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Replies;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ReplySettings.class, SmtpSettings.class })
class ReplyConfiguration {

	@Bean
	ReplyWatch replyWatch(ReplySettings settings, SmtpSettings smtp, Replies replies, @Lazy Agenda agenda) {
		return new ReplyWatch(settings, smtp, replies, agenda);
	}

	@Bean
	Reply reply(ReplySettings settings, SmtpSettings smtp, Ledger ledger, Replies replies, DocumentTypes types,
			Environment environment) {
		Set<String> own = Stream.of("dromedary.smtp.from", "dromedary.smtp.username", "dromedary.mail.username")
			.map((name) -> environment.getProperty(name, "").strip().toLowerCase(Locale.ROOT))
			.filter((address) -> address.contains("@"))
			.collect(Collectors.toUnmodifiableSet());
		return new Reply(settings, own, smtp.from(), ledger, replies,
				new ReplyText(ledger, types, Language.of(environment).forTargets()), Clock.systemUTC());
	}

	/** Of the server that answers go through. */
	@Bean
	Properties smtpProperties(SmtpSettings smtp) {
		return smtp.properties();
	}

	@Bean
	StartupLines replyLines(ReplySettings settings, SmtpSettings smtp) {
		boolean missing = !settings.routes().isEmpty() && !smtp.usable();
		return () -> missing ? List.of(Sentence.of("reply.no-server")) : List.of();
	}

}

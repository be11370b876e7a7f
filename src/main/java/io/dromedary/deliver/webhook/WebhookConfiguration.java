package io.dromedary.deliver.webhook;

import java.time.Clock;

import io.dromedary.deliver.Payload;
import io.dromedary.document.FailureTranslator;
import io.dromedary.home.SelfCheck;
import io.dromedary.ledger.Ledger;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

	@Bean
	Webhooks webhooks(Environment environment, Payload payload, Ledger ledger) {
		return new Webhooks((prefix) -> Binder.get(environment).bindOrCreate(prefix, WebhookSettings.class),
				payload::withOriginal, ledger, Clock.systemUTC());
	}

	@Bean
	@Order(26)
	SelfCheck webhookCheck(Webhooks webhooks) {
		return new WebhookCheck(webhooks);
	}

	/** Before those that take any broken connection for theirs. */
	@Bean
	@Order(0)
	FailureTranslator httpTrouble() {
		return new HttpTrouble(Clock.systemUTC());
	}

}

package io.dromedary.deliver.paperless;

import java.time.Duration;

import io.dromedary.deliver.Payload;
import io.dromedary.ledger.Ledger;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class PaperlessConfiguration {

	@Bean
	Paperless paperless(Environment environment, Payload payload, Ledger ledger) {
		return new Paperless((prefix) -> Binder.get(environment).bindOrCreate(prefix, PaperlessSettings.class), payload,
				ledger, Duration.ofSeconds(1));
	}

}

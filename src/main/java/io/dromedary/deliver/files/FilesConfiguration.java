package io.dromedary.deliver.files;

import io.dromedary.deliver.Payload;
import io.dromedary.document.FailureTranslator;
import io.dromedary.ledger.Ledger;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

	@Bean
	Puts puts(Environment environment, Payload payload, Ledger ledger) {
		return new Puts((prefix) -> Binder.get(environment).bindOrCreate(prefix, PutSettings.class), payload::json,
				ledger);
	}

	@Bean
	FailureTranslator sftpTrouble() {
		return new SftpTrouble();
	}

}

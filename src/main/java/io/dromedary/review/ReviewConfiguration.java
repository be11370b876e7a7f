package io.dromedary.review;

import io.dromedary.document.Checker;
import io.dromedary.document.DocumentTypes;
import io.dromedary.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

	@Bean
	Review review(Ledger ledger) {
		return new Review(ledger);
	}

	@Bean
	Settle settle(Checker checker, DocumentTypes types) {
		return new Settle(checker, types);
	}

}

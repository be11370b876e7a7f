package io.dromedary.review;

import io.dromedary.document.Checker;
import io.dromedary.document.DocumentTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

	@Bean
	Settle settle(Checker checker, DocumentTypes types) {
		return new Settle(checker, types);
	}

}

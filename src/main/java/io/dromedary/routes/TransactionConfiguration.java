package io.dromedary.routes;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

	/**
	 * {@code policy: inResults} in a route: one transaction of the results database,
	 * never part of another one. The route must leave failures unhandled.
	 */
	@Bean
	TransactionPolicy inResults(@Qualifier("resultsTransactions") PlatformTransactionManager transactions) {
		TransactionTemplate template = new TransactionTemplate(transactions);
		template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return new TransactionPolicy(template);
	}

}

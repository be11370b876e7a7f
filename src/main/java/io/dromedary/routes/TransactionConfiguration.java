package io.dromedary.routes;

import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What routes name where they want steps in one transaction:
 * {@code transacted: inResults}.
 */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

	/** A transaction of the results database, never part of another one. */
	@Bean
	SpringTransactionPolicy inResults(@Qualifier("resultsTransactions") PlatformTransactionManager transactions) {
		SpringTransactionPolicy policy = new SpringTransactionPolicy(transactions);
		policy.setPropagationBehaviorName("PROPAGATION_REQUIRES_NEW");
		return policy;
	}

}

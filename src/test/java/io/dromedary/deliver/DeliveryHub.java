package io.dromedary.deliver;

import io.dromedary.fakes.FakeHub;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** The room {@code deliver} among stand-ins. */
@Configuration(proxyBeanMethods = false)
@Import({ FakeHub.class, DeliverConfiguration.class })
class DeliveryHub {

	@Bean
	Samples.Types types() {
		return new Samples.Types();
	}

	@Bean
	SpringTransactionPolicy inResults(@Qualifier("resultsTransactions") PlatformTransactionManager transactions) {
		return new SpringTransactionPolicy(transactions);
	}

}

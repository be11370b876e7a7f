package io.dromedary.deliver.sql;

import java.util.Map;

import io.dromedary.deliver.Payload;
import io.dromedary.document.DocumentTypes;
import io.dromedary.ledger.Ledger;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SqlConfiguration {

	/** After the document types, whose fields it names. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	Mappings mappings(DocumentTypes types) {
		return new Mappings(types);
	}

	@Bean
	@Order(25)
	Databases databases(Environment environment, Mappings mappings, Payload payload, DocumentTypes types,
			Ledger ledger) {
		return new Databases(() -> Binder.get(environment)
			.bind("dromedary.databases", Bindable.mapOf(String.class, DatabaseAddress.class))
			.orElse(Map.of()), mappings, payload, types, ledger);
	}

}

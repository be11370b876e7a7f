package io.dromedary.types;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class TypesConfiguration {

	/** First of all files: mappings name what types have. */
	@Bean
	@Order(0)
	TypeRegistry documentTypes() {
		return new TypeRegistry();
	}

}

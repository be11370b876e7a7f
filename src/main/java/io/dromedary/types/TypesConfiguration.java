package io.dromedary.types;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TypesConfiguration {

	@Bean
	TypeRegistry documentTypes() {
		return new TypeRegistry();
	}

}

package io.dromedary.extract;

import io.dromedary.document.Results;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(ChatSettings.class)
class ChatConfiguration {

	@Bean
	@ConditionalOnExpression("!'${dromedary.extract.base-url:}'.isBlank()")
	ChatFieldFinder chatFieldFinder(ChatSettings settings, ObjectProvider<Results> results) {
		return new ChatFieldFinder(settings, results.getIfAvailable(() -> Results.NONE));
	}

	@Bean
	ModelPorts modelPorts() {
		return new ModelPorts();
	}

}

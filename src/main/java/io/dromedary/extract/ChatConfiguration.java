package io.dromedary.extract;

import io.dromedary.document.Results;
import io.dromedary.guard.Guard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

@Configuration
@EnableConfigurationProperties(ChatSettings.class)
class ChatConfiguration {

	@Bean
	@Conditional(ModelIsSet.class)
	ChatFieldFinder chatFieldFinder(ChatSettings settings, ObjectProvider<Results> results,
			ObjectProvider<Guard> guard) {
		return new ChatFieldFinder(settings, results.getIfAvailable(() -> Results.NONE),
				new Deadline(guard.getIfUnique(Guard::alone)));
	}

	@Bean
	ModelPorts modelPorts() {
		return new ModelPorts();
	}

	static class ModelIsSet implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return StringUtils.hasText(context.getEnvironment().getProperty("dromedary.extract.base-url"));
		}

	}

}

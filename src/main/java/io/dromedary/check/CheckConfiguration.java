package io.dromedary.check;

import java.time.Clock;

import io.dromedary.document.DocumentTypes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

	@Bean
	Check check(DocumentTypes types, ObjectProvider<Clock> clock) {
		return new Check(types, clock.getIfAvailable(Clock::systemDefaultZone));
	}

	@Bean
	Decide decide() {
		return new Decide();
	}

}

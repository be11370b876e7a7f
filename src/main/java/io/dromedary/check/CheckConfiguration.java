package io.dromedary.check;

import java.time.Clock;

import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Provenance;
import io.dromedary.guard.Guard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

	@Bean
	Check check(DocumentTypes types, ObjectProvider<Clock> clock, ObjectProvider<Guard> guard,
			ObjectProvider<Provenance> provenance) {
		return new Check(types, clock.getIfAvailable(Clock::systemDefaultZone), guard.getIfUnique(Guard::alone),
				provenance.getIfAvailable(() -> Provenance.NONE));
	}

	@Bean
	Decide decide() {
		return new Decide();
	}

	@Bean
	Twice twice() {
		return new Twice();
	}

}

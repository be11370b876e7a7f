package io.dromedary.check;

import java.time.Clock;
import java.util.List;

import io.dromedary.check.same.FieldIdentities;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Provenance;
import io.dromedary.guard.Guard;
import io.dromedary.value.invoice.Company;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

	@Bean
	Check check(DocumentTypes types, ObjectProvider<Clock> clock, ObjectProvider<Guard> guard,
			ObjectProvider<Provenance> provenance, Environment environment) {
		List<String> company = Binder.get(environment)
			.bind("dromedary.company", Bindable.listOf(String.class))
			.orElse(List.of());
		return new Check(types, clock.getIfAvailable(Clock::systemDefaultZone), guard.getIfUnique(Guard::alone),
				provenance.getIfAvailable(() -> Provenance.NONE), Company.of(company));
	}

	@Bean
	FieldIdentities identities(DocumentTypes types) {
		return new FieldIdentities(types);
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

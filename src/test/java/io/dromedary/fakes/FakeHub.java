package io.dromedary.fakes;

import java.util.Map;

import io.dromedary.home.Language;
import io.dromedary.intake.Sorter;
import io.dromedary.ledger.DoorNotes;
import io.dromedary.work.WorkComponent;
import org.apache.camel.Endpoint;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * What surrounds a route under test: a ledger and a store in memory, and work done at
 * once.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = { DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
public class FakeHub {

	@Bean
	FakeLedger ledger() {
		return new FakeLedger();
	}

	@Bean
	FakeStore store() {
		return new FakeStore();
	}

	/** Nothing is a container here. */
	@Bean
	Sorter sorter() {
		return (content, fileName) -> false;
	}

	@Bean
	DoorNotes doorNotes() {
		return new FakeNotes();
	}

	@Bean
	Language language(Environment environment) {
		return Language.of(environment);
	}

	/** {@code work:X} calls the route {@code work:X} at once, on the same thread. */
	@Bean
	WorkComponent work() {
		return new WorkComponent() {
			@Override
			protected Endpoint createEndpoint(String uri, String step, Map<String, Object> parameters) {
				parameters.clear();
				return getCamelContext().getEndpoint("direct:work-" + step);
			}
		};
	}

}

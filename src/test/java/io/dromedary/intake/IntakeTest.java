package io.dromedary.intake;

import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Arrival;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeTest {

	private final FakeLedger ledger = new FakeLedger();

	private final Intake intake = OpenDoors.intake(new FakeStore(), ledger);

	@Test
	void anyRouteMayHandOverBytesAndOutsideHeadersAreCleared() throws Exception {
		try (DefaultCamelContext camel = new DefaultCamelContext()) {
			camel.addRoutes(new RouteBuilder() {

				@Override
				public void configure() {
					from("direct:mine").routeId("mine").bean(intake);
				}

			});
			camel.start();
			Exchange done = camel.createFluentProducerTemplate()
				.to("direct:mine")
				.withBody("hello")
				.withHeader("CamelSqlQuery", "DROP TABLE x")
				.withHeader(Exchange.FILE_NAME, "a/b/${body}.txt")
				.send();
			assertThat(done.getException()).isNull();
			assertThat(done.getMessage().getHeaders()).isEmpty();
			Arrival arrival = done.getMessage().getBody(Arrival.class);
			assertThat(arrival.entry().origin().fileName()).isEqualTo("${body}.txt");
			assertThat(arrival.entry().origin().route()).isEqualTo("mine");
			assertThat(arrival.entry().size()).isEqualTo(5);
		}
	}

}

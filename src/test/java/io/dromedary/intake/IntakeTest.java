package io.dromedary.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.dromedary.document.Instructions;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Arrival;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IntakeTest {

	private final FakeLedger ledger = new FakeLedger();

	private final Intake intake = OpenDoors.intake(new FakeStore(), ledger);

	@Test
	void anUploadIsTakenInUnderItsBareName() throws IOException {
		Arrival arrival = intake.take(bytes("x"), "..\\../../etc/pass wd.pdf", Instructions.of("invoice"));
		assertThat(arrival.kind()).isEqualTo(Arrival.Kind.NEW);
		assertThat(arrival.entry().origin().fileName()).isEqualTo("pass wd.pdf");
		assertThat(arrival.entry().type()).isEqualTo("invoice");
		assertThat(ledger.open()).isZero();
	}

	@Test
	void theSameUploadTwiceIsADuplicate() throws IOException {
		intake.take(bytes("x"), "a.pdf", Instructions.NONE);
		assertThat(intake.take(bytes("x"), "a.pdf", Instructions.NONE).kind()).isEqualTo(Arrival.Kind.DUPLICATE);
		assertThat(ledger.all()).hasSize(2);
	}

	@Test
	void anUploadThatBreaksOffIsNoDocument() {
		InputStream broken = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("reset");
			}

		};
		assertThatThrownBy(() -> intake.take(broken, "a.pdf", Instructions.NONE)).isInstanceOf(IOException.class);
		assertThat(ledger.all()).isEmpty();
	}

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

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}

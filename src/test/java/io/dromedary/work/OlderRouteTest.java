package io.dromedary.work;

import java.util.List;
import java.util.Map;

import io.dromedary.check.Decide;
import io.dromedary.document.Extraction;
import io.dromedary.fakes.FakeHub;
import org.apache.camel.EndpointInject;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.apache.camel.test.spring.junit5.MockEndpointsAndSkip;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A {@code document.camel.yaml} of the time before there was a step {@code twice}. */
@CamelSpringBootTest
@SpringBootTest(classes = { FakeHub.class, DocumentRouteTest.Rooms.class, Decide.class },
		properties = {
				"camel.main.routes-include-pattern=classpath:before/document.camel.yaml,file:routes/errors.camel.yaml",
				"spring.main.web-application-type=none" })
@MockEndpointsAndSkip("read:.*|extract:.*|direct:work-to-.*")
class OlderRouteTest {

	@Autowired
	ProducerTemplate template;

	@Autowired
	DocumentRouteTest.Rooms rooms;

	@EndpointInject("mock:extract:fields")
	MockEndpoint extract;

	@Test
	void whatItDoesNotKnowGoesToAPersonAsBefore() {
		extract.whenAnyExchangeReceived((exchange) -> exchange.getIn()
			.setBody(new Extraction(DocumentRouteTest.transcript(true), "invoice", Map.of(), List.of(),
					List.of(DocumentRouteTest.DOUBT))));
		template.sendBody("work:extract", DocumentRouteTest.transcript(true));
		assertThat(rooms.said).containsExactly("review");
	}

}

package io.dromedary.work;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.fakes.FakeHub;
import io.dromedary.fakes.FakeStore;
import org.apache.camel.EndpointInject;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.apache.camel.test.spring.junit5.MockEndpointsAndSkip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The shipped {@code document} and {@code errors} among stand-ins for the rooms. */
@CamelSpringBootTest
@SpringBootTest(classes = { FakeHub.class, DocumentRouteTest.Rooms.class },
		properties = {
				"camel.main.routes-include-pattern=file:routes/document.camel.yaml,file:routes/errors.camel.yaml",
				"spring.main.web-application-type=none" })
@MockEndpointsAndSkip("read:.*|extract:.*|direct:work-to-.*")
class DocumentRouteTest {

	@Autowired
	ProducerTemplate template;

	@Autowired
	Rooms rooms;

	@EndpointInject("mock:read:pages")
	MockEndpoint read;

	@EndpointInject("mock:extract:fields")
	MockEndpoint extract;

	@EndpointInject("mock:direct:work-to-database")
	MockEndpoint database;

	@BeforeEach
	void clear() {
		MockEndpoint.resetMocks(template.getCamelContext());
		rooms.said.clear();
	}

	@Test
	void aDocumentWithoutDoubtGoesToItsTargets() throws Exception {
		read.whenAnyExchangeReceived((exchange) -> exchange.getIn().setBody(WorkTest.transcript(document())));
		extract.whenAnyExchangeReceived((exchange) -> exchange.getIn().setBody(extraction(List.of())));
		database.expectedMessageCount(1);
		template.sendBody("work:read", document());
		database.assertIsSatisfied();
		assertThat(rooms.said).isEmpty();
	}

	@Test
	void aContainerIsTakenApart() {
		template.sendBody("work:split", document());
		assertThat(rooms.said).containsExactly("split");
	}

	@Test
	void aDoubtfulDocumentIsLaidBeforeAPerson() throws Exception {
		Finding doubt = new Finding("date", "missing", Finding.Severity.DOUBT, Sentence.of("work.waiting", "x"));
		extract.whenAnyExchangeReceived((exchange) -> exchange.getIn().setBody(extraction(List.of(doubt))));
		database.expectedMessageCount(0);
		template.sendBody("work:extract", WorkTest.transcript(document()));
		database.assertIsSatisfied();
		assertThat(rooms.said).containsExactly("review");
	}

	@Test
	void whatFailsIsRecordedByWhoCanAct() {
		assertThat(recorded(new UnreadableDocument(Sentence.of("work.waiting", "x")))).containsExactly("refuse");
		assertThat(recorded(new ServiceUnavailable(Service.Kind.MODEL, Sentence.of("work.waiting", "x"))))
			.containsExactly("await");
		assertThat(recorded(new IllegalStateException("x"))).containsExactly("tryAgain");
	}

	private List<String> recorded(RuntimeException failure) {
		rooms.said.clear();
		extract.reset();
		extract.whenAnyExchangeReceived((exchange) -> {
			throw failure;
		});
		assertThatThrownBy(() -> template.sendBody("work:extract", WorkTest.transcript(document()))).hasCause(failure);
		return List.copyOf(rooms.said);
	}

	private static Document document() {
		return new Document("1", 1, new Origin("folder", "test", "x", null, java.time.Instant.EPOCH),
				FakeStore.content(new byte[0]), Instructions.NONE);
	}

	private static Extraction extraction(List<Finding> findings) {
		return new Extraction(WorkTest.transcript(document()), "invoice", Map.of(), List.of(), findings);
	}

	/** Stand-ins that say what was asked of them. */
	static class Rooms {

		private final Queue<String> said = new ConcurrentLinkedQueue<>();

		@Bean
		Object split() {
			return new Object() {
				public void split(Document document) {
					said.add("split");
				}
			};
		}

		@Bean
		Object check() {
			return new Object() {
				public Assessment check(Extraction extraction) {
					return new Assessment(extraction, Map.of(), List.of(), extraction.findings());
				}
			};
		}

		@Bean
		Object decide() {
			return new Object() {
				public String decide(Assessment assessment) {
					return assessment.doubtful() ? "review" : "deliver";
				}
			};
		}

		@Bean
		Object review() {
			return new Object() {
				public void review(Assessment assessment) {
					said.add("review");
				}
			};
		}

		@Bean
		Object deliver() {
			return new Object() {
				public List<String> targets(Assessment assessment) {
					return List.of("work:to-database");
				}
			};
		}

		@Bean
		Failure failure() {
			return new Failure() {
				@Override
				public void refuse(Exception failure) {
					said.add("refuse");
				}

				@Override
				public void await(Exception failure) {
					said.add("await");
				}

				@Override
				public void tryAgain(Exception failure) {
					said.add("tryAgain");
				}
			};
		}

	}

}

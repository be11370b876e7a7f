package io.dromedary.work;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.dromedary.check.Decide;
import io.dromedary.check.Twice;
import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Transcript;
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
@SpringBootTest(classes = { FakeHub.class, DocumentRouteTest.Rooms.class, Decide.class, Twice.class },
		properties = {
				"camel.main.routes-include-pattern=file:routes/document.camel.yaml,file:routes/errors.camel.yaml",
				"spring.main.web-application-type=none" })
@MockEndpointsAndSkip("read:.*|extract:.*|direct:work-to-.*")
class DocumentRouteTest {

	static final Finding DOUBT = new Finding("date", "missing", Finding.Severity.DOUBT,
			Sentence.of("work.waiting", "x"));

	@Autowired
	ProducerTemplate template;

	@Autowired
	Rooms rooms;

	@EndpointInject("mock:read:pages")
	MockEndpoint read;

	@EndpointInject("mock:extract:fields")
	MockEndpoint extract;

	@EndpointInject("mock:read:twice")
	MockEndpoint twice;

	@EndpointInject("mock:direct:work-to-database")
	MockEndpoint database;

	@BeforeEach
	void clear() {
		MockEndpoint.resetMocks(template.getCamelContext());
		rooms.said.clear();
		rooms.whole = true;
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
	void aFileOfSeveralDocumentsGoesNoFurther() throws Exception {
		read.whenAnyExchangeReceived((exchange) -> exchange.getIn().setBody(WorkTest.transcript(document())));
		extract.expectedMessageCount(0);
		rooms.whole = false;
		template.sendBody("work:read", document());
		extract.assertIsSatisfied();
	}

	@Test
	void aContainerIsTakenApart() {
		template.sendBody("work:split", document());
		assertThat(rooms.said).containsExactly("split");
	}

	@Test
	void aDoubtfulDocumentIsLaidBeforeAPerson() throws Exception {
		extract.whenAnyExchangeReceived((exchange) -> exchange.getIn().setBody(extraction(List.of(DOUBT))));
		database.expectedMessageCount(0);
		template.sendBody("work:extract", WorkTest.transcript(document()));
		database.assertIsSatisfied();
		assertThat(rooms.said).containsExactly("review");
	}

	@Test
	void whatIsDoubtfulIsReadTwiceOnceAndThenLaidBeforeAPerson() throws Exception {
		extract.whenAnyExchangeReceived((exchange) -> exchange.getIn()
			.setBody(new Extraction(exchange.getIn().getBody(Transcript.class), "invoice", Map.of(), List.of(),
					List.of(DOUBT))));
		twice.whenAnyExchangeReceived((exchange) -> exchange.getIn().setBody(transcript(false)));
		twice.expectedMessageCount(1);
		extract.expectedMessageCount(2);
		template.sendBody("work:extract", transcript(true));
		MockEndpoint.assertIsSatisfied(twice, extract);
		assertThat(rooms.said).containsExactly("review");
	}

	@Test
	void whatTheOtherEngineClearsUpGoesToItsTargets() throws Exception {
		extract.whenAnyExchangeReceived((exchange) -> {
			Transcript read = exchange.getIn().getBody(Transcript.class);
			boolean once = read.pages().stream().anyMatch(Page::spared);
			exchange.getIn()
				.setBody(new Extraction(read, "invoice", Map.of(), List.of(), once ? List.of(DOUBT) : List.of()));
		});
		twice.whenAnyExchangeReceived((exchange) -> exchange.getIn().setBody(transcript(false)));
		database.expectedMessageCount(1);
		template.sendBody("work:extract", transcript(true));
		database.assertIsSatisfied();
		assertThat(rooms.said).isEmpty();
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

	/** Of a scanned page that one engine read alone, or that both were asked for. */
	static Transcript transcript(boolean spared) {
		Page page = new Page(1, Page.Source.OCR, 100, 100, List.of()).sparing(spared);
		return new Transcript(document(), "read", List.of(page));
	}

	private static Document document() {
		Origin origin = new Origin("folder", "test", "x", null, java.time.Instant.EPOCH);
		return new Document("1", 1, origin, FakeStore.content(new byte[0]), Instructions.NONE);
	}

	private static Extraction extraction(List<Finding> findings) {
		return new Extraction(WorkTest.transcript(document()), "invoice", Map.of(), List.of(), findings);
	}

	/** Stand-ins that say what was asked of them. */
	static class Rooms {

		final Queue<String> said = new ConcurrentLinkedQueue<>();

		private boolean whole = true;

		@Bean
		Object separate() {
			return new Object() {
				public boolean whole(Transcript transcript) {
					return whole;
				}
			};
		}

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
			return new Failure(List.of()) {
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

package io.dromedary.crash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.check.Twice;
import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Identities;
import io.dromedary.document.Identity;
import io.dromedary.document.Identity.Account;
import io.dromedary.document.Identity.Key;
import io.dromedary.document.Identity.Sender;
import io.dromedary.document.Page;
import io.dromedary.document.Sameness;
import io.dromedary.document.Sentence;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.intake.Sorter;
import io.dromedary.ledger.Ledger;
import io.dromedary.split.Containers;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.ProcessorEndpoint;
import org.springframework.context.annotation.Bean;

/** Stand-ins for reading and extracting: what a document says is what becomes of it. */
class FakeSteps {

	/** How a JVM ends that reads a bomb. */
	static final int EXPLODED = 7;

	static final DocumentType BILL = new DocumentType("bill", "A bill.", List.of(), List.of(), 0.8,
			List.of(field("number", FieldKind.CODE), field("total", FieldKind.AMOUNT)),
			List.of(field("description", FieldKind.TEXT)), List.of(), List.of("database", "folder"));

	private static FieldType field(String name, FieldKind kind) {
		return new FieldType(name, kind, "", false, false, List.of(), null);
	}

	@Bean
	DocumentTypes types() {
		return () -> List.of(BILL);
	}

	/** All are of one seller, and each content is a document of its own. */
	@Bean
	Identities identities() {
		Sender sender = new Sender(List.of("code:1"), List.of("name:ONE"), "1", "One",
				List.of(new Account("iban", "IT1")), null);
		return (assessment) -> {
			String number = assessment.document().content().sha256();
			return Optional.of(new Identity(
					List.of(new Key("code:1|" + number, true, null), new Key("name:ONE|" + number, true, null)), null,
					sender, Sameness.Then.REVIEW));
		};
	}

	@Bean
	Sorter sorter(Containers containers) {
		return containers::container;
	}

	@Bean
	Component read() {
		return component((exchange) -> {
			if (exchange.getIn().getBody() instanceof Extraction) {
				return;
			}
			Document document = exchange.getIn().getBody(Document.class);
			if (text(document).startsWith("bomb")) {
				Runtime.getRuntime().halt(EXPLODED);
			}
			if (text(document).startsWith("refuse")) {
				throw new UnreadableDocument(Sentence.of("work.unexpected", "this test"));
			}
			List<Page> pages = List.of(new Page(1, Page.Source.PLAIN_TEXT, 80, 60, List.of()));
			exchange.getIn().setBody(new Transcript(document, "test", pages));
		});
	}

	@Bean
	Component extract() {
		return component((exchange) -> exchange.getIn()
			.setBody(new Extraction(exchange.getIn().getBody(Transcript.class), "bill", Map.of(), List.of(),
					List.of())));
	}

	@Bean
	Processor check() {
		return (exchange) -> {
			Extraction extraction = exchange.getIn().getBody(Extraction.class);
			String number = extraction.transcript().document().content().sha256().substring(0, 8);
			exchange.getIn()
				.setBody(new Assessment(extraction,
						Map.of("number", found("number", number), "total", found("total", "12.50")),
						List.of(Map.of("description", found("description", "one")),
								Map.of("description", found("description", "two"))),
						List.of()));
		};
	}

	@Bean
	Next decide() {
		return new Next();
	}

	@Bean
	Twice twice() {
		return new Twice();
	}

	@Bean
	Processor review(Ledger ledger) {
		return (exchange) -> ledger.review(exchange.getIn().getBody(Assessment.class));
	}

	private static Field found(String name, String value) {
		return new Field(name, value, value, List.of(Finder.LABEL), 1, null);
	}

	private static Component component(Processor processor) {
		DefaultComponent component = new DefaultComponent() {
			@Override
			protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
				return new ProcessorEndpoint(uri, this, processor);
			}
		};
		// Its options are not those that Camel knows of a component of this name.
		component.setAutowiredEnabled(false);
		return component;
	}

	private static String text(Document document) throws IOException {
		try (InputStream bytes = document.content().open()) {
			return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** Sends what says so to a person. */
	static final class Next {

		public String next(Exchange exchange) throws IOException {
			Assessment assessment = exchange.getIn().getBody(Assessment.class);
			return text(assessment.extraction().transcript().document()).startsWith("review") ? "review" : "deliver";
		}

	}

}

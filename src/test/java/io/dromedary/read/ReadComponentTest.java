package io.dromedary.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.dromedary.document.Document;
import io.dromedary.document.Results;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The component in a program of somebody else, without Spring. */
class ReadComponentTest {

	private static final byte[] TEXT = "Nome: Mario Rossi".getBytes(StandardCharsets.UTF_8);

	private final Main main = new Main();

	private final AtomicReference<Transcript> kept = new AtomicReference<>();

	@BeforeEach
	void start() {
		main.bind("kept", new Results() {

			@Override
			public Optional<Transcript> transcript(Document document, String settings) {
				return Optional.ofNullable(kept.get());
			}

			@Override
			public void keep(Transcript transcript) {
				kept.set(transcript);
			}

		});
		main.addInitialProperty("camel.component.read.max-pages", "3");
		main.configure().addRoutesBuilder(new RouteBuilder() {

			@Override
			public void configure() {
				from("direct:in").routeId("strange").to("read:pages");
			}

		});
		main.start();
	}

	@AfterEach
	void stop() {
		main.stop();
	}

	@Test
	void anythingWithBytesBecomesATranscript(@TempDir Path folder) throws Exception {
		Path file = Files.write(folder.resolve("a.txt"), TEXT);
		for (Object body : new Object[] { TEXT, new ByteArrayInputStream(TEXT), file.toFile(), file }) {
			kept.set(null);
			Transcript transcript = send(body);
			assertThat(Papers.text(transcript)).isEqualTo("Nome: Mario Rossi");
			assertThat(transcript.document().origin().fileName()).isEqualTo("carta.txt");
			assertThat(transcript.document().origin().route()).isEqualTo("strange");
			assertThat(transcript.document().content().sha256()).startsWith("b2ac965b").hasSize(64);
		}
	}

	@Test
	void aDocumentKeepsItsIdentityAndIsRecognisedOnce() throws Exception {
		Document document = Papers.document(Papers.scannedPdf(Papers.scan(Papers.pdf(List.of("Total 12,50")))));
		Transcript first = send(document);
		assertThat(first.document()).isSameAs(document);
		assertThat(send(document)).isSameAs(first);
	}

	@Test
	void whatIsReadInNoTimeIsKeptByWhoTakesItFurther() throws Exception {
		send(Papers.document(TEXT));
		assertThat(kept).hasValue(null);
	}

	@Test
	void headersSayWhichTypeItIsAndHowManyPagesThereAre() throws Exception {
		var exchange = main.getCamelTemplate().request("direct:in", (asked) -> {
			asked.getMessage().setBody("1\f2");
			asked.getMessage().setHeader(ReadEndpoint.TYPE, "receipt");
		});
		assertThat(exchange.getMessage().getHeader(ReadEndpoint.PAGES)).isEqualTo(2);
		assertThat(exchange.getMessage().getBody(Transcript.class).document().type()).isEqualTo("receipt");
	}

	@Test
	void theTextIsThereForWhoAsksForItButNotForALog() throws Exception {
		var converter = main.getCamelContext().getTypeConverter();
		Transcript transcript = send("Nome: Mario\f2");
		assertThat(converter.mandatoryConvertTo(byte[].class, transcript)).asString().isEqualTo("Nome: Mario\f2");
		assertThat(converter.mandatoryConvertTo(InputStream.class, transcript)).hasContent("Nome: Mario\f2");
		assertThat(converter.mandatoryConvertTo(String.class, transcript)).doesNotContain("Mario");
	}

	@Test
	void optionsAreHeededAndFailuresArriveAsTheyAre() {
		assertThatExceptionOfType(CamelExecutionException.class).isThrownBy(() -> send("1\f2\f3\f4"))
			.withCauseInstanceOf(UnreadableDocument.class);
	}

	private Transcript send(Object body) throws Exception {
		ProducerTemplate template = main.getCamelTemplate();
		return template.requestBodyAndHeaders("direct:in", body, Map.of(Exchange.FILE_NAME, "da/carta.txt"),
				Transcript.class);
	}

}

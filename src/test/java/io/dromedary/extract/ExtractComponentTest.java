package io.dromedary.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Extraction;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Transcript;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The component in Camel Main, without Spring. */
class ExtractComponentTest {

	private static final String CARD = "CARTA D'IDENTITÀ\nNome: Mario Rossi\nNato il: 14/05/1987\nNumero carta: AZ1234567\nScadenza: 14.05.2033";

	private final Main main = new Main();

	@AfterEach
	void stop() throws Exception {
		main.stop();
	}

	@Test
	void itRecognisesTheTypeAndReadsTheFieldsWithTheTypesOfTheClassPath() throws Exception {
		start();
		Extraction extraction = extract(Pages.text(CARD));
		assertThat(extraction.type()).isEqualTo("identity-card");
		assertThat(extraction.candidates().get("nome")).extracting(Candidate::printed).containsExactly("Mario");
		assertThat(extraction.findings()).isEmpty();
	}

	@Test
	void theTypeAskedForGoesBeforeTheText() throws Exception {
		start();
		assertThat(extract(Pages.asked("receipt", CARD)).type()).isEqualTo("receipt");
	}

	@Test
	void theTypeOfTheEndpointIsTakenWhereTheDocumentNamesNone() throws Exception {
		start("extract:fields?type=receipt");
		assertThat(extract(Pages.text(CARD)).type()).isEqualTo("receipt");
		assertThat(extract(Pages.asked("identity-card", CARD)).type()).isEqualTo("identity-card");
	}

	@Test
	void aTypeOfTheEndpointThatThereIsNotStopsTheStartAndThoseThereAreAreNamed() {
		assertThatThrownBy(() -> start("extract:fields?type=recipt")).rootCause()
			.isInstanceOf(ServiceUnavailable.class)
			.hasMessageContaining("'recipt'")
			.hasMessageContaining("credit-note, identity-card, invoice, receipt");
	}

	@Test
	void headersSayTheTypeAndHowManyDoubtsThereAre() throws Exception {
		start();
		Message card = send(Pages.text(CARD));
		assertThat(card.getHeaders()).containsEntry(ExtractEndpoint.TYPE, "identity-card")
			.containsEntry(ExtractEndpoint.DOUBTS, 0);
		Message letter = send(Pages.text("Dear Anna,\nthe weather is fine."));
		assertThat(letter.getHeaders()).doesNotContainKey(ExtractEndpoint.TYPE)
			.containsEntry(ExtractEndpoint.DOUBTS, 1);
	}

	@Test
	void theFieldsAreThereForWhoAsksForThemButNotForALog() throws Exception {
		start();
		var converter = main.getCamelContext().getTypeConverter();
		Extraction extraction = extract(Pages.text(CARD));
		Map<?, ?> map = converter.mandatoryConvertTo(Map.class, extraction);
		assertThat(map.get("type")).isEqualTo("identity-card");
		assertThat(map.get("fields")).asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
			.containsEntry("nome", "Mario")
			.containsEntry("scadenza", "14.05.2033");
		assertThat(converter.mandatoryConvertTo(byte[].class, extraction)).asString()
			.startsWith("{\"type\":\"identity-card\",\"fields\":{")
			.contains("\"nome\":\"Mario\"");
		assertThat(converter.mandatoryConvertTo(String.class, extraction)).doesNotContain("Mario");
	}

	@Test
	void typesOfAFolderAreLaidOverTheShippedOnes(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("note.yaml"), """
				name: note
				description: A delivery note
				recognise: [delivery note]
				fields:
				  number: { kind: code, description: Number of the note, labels: [note no] }
				""");
		main.addInitialProperty("camel.component.extract.types-folder", folder.toString());
		start();
		Extraction note = extract(Pages.text("DELIVERY NOTE\nNote no: 4711"));
		assertThat(note.type()).isEqualTo("note");
		assertThat(note.candidates().get("number")).extracting(Candidate::printed).containsExactly("4711");
		assertThat(extract(Pages.text(CARD)).type()).isEqualTo("identity-card");
	}

	@Test
	void aBrokenTypeOfAFolderStopsTheStartAndIsNamed(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("note.yaml"), "name: note\n");
		main.addInitialProperty("camel.component.extract.types-folder", folder.toString());
		assertThatThrownBy(this::start).rootCause().isInstanceOf(BrokenFile.class);
		assertThatThrownBy(this::start).hasStackTraceContaining("note.yaml: ");
	}

	@Test
	void withTheAddressOfAModelItIsAskedToo() throws Exception {
		main.addInitialProperty("camel.component.extract.base-url", "http://127.0.0.1:1/v1");
		start();
		assertThatThrownBy(() -> extract(Pages.text(CARD))).hasRootCauseInstanceOf(ServiceUnavailable.class);
	}

	@Test
	void aTypeThatDoesNotExistIsADoubtAboutTheType() throws Exception {
		start();
		assertDoubtfulType(extract(Pages.asked("passport", CARD)), "unknown-type");
	}

	@Test
	void aTextOfNoTypeIsADoubtAboutTheType() throws Exception {
		start();
		assertDoubtfulType(extract(Pages.text("Dear Anna,\nthe weather is fine.")), "not-recognised");
		assertDoubtfulType(extract(Pages.text("")), "not-recognised");
	}

	@Test
	void findersOfTheRegistryTakePartAndTheLabelsSpeakLast() throws Exception {
		main.bind("labels", new LabelFieldFinder());
		main.bind("model", new Model());
		start();
		assertThat(extract(Pages.text(CARD)).candidates().get("scadenza")).extracting(Candidate::finder)
			.containsExactly(Finder.CHAT, Finder.LABEL);
	}

	@Test
	void aBodyThatIsNoTranscriptIsRefused() throws Exception {
		start();
		assertThatThrownBy(() -> main.getCamelTemplate().requestBody("direct:in", "text"))
			.isInstanceOf(CamelExecutionException.class);
	}

	private static void assertDoubtfulType(Extraction extraction, String rule) {
		assertThat(extraction.type()).isNull();
		assertThat(extraction.candidates()).isEmpty();
		assertThat(extraction.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.field()).isEqualTo("type");
			assertThat(finding.rule()).isEqualTo(rule);
			assertThat(finding.severity()).isEqualTo(Finding.Severity.DOUBT);
			assertThat(finding.sentence().toString()).doesNotContain("extract.");
		});
	}

	private void start() {
		start("extract:fields");
	}

	private void start(String endpoint) {
		main.configure().addRoutesBuilder(new RouteBuilder() {
			@Override
			public void configure() {
				from("direct:in").to(endpoint);
			}
		});
		main.start();
	}

	private Extraction extract(Transcript transcript) throws Exception {
		return main.getCamelTemplate().requestBody("direct:in", transcript, Extraction.class);
	}

	private Message send(Transcript transcript) throws Exception {
		return main.getCamelTemplate()
			.request("direct:in", (exchange) -> exchange.getMessage().setBody(transcript))
			.getMessage();
	}

	private static final class Model implements FieldFinder {

		@Override
		public Finder finder() {
			return Finder.CHAT;
		}

		@Override
		public Found find(Transcript transcript, DocumentType type) {
			var candidate = new Candidate("scadenza", "14.05.2033", null, Finder.CHAT, 1);
			return new Found(Map.of("scadenza", List.of(candidate)), List.of(), List.of());
		}

	}

}

package io.dromedary.extract;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import io.dromedary.document.Transcript;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
			.containsExactly("chat", "label");
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
		main.configure().addRoutesBuilder(new RouteBuilder() {
			@Override
			public void configure() {
				from("direct:in").to("extract:fields");
			}
		});
		main.start();
	}

	private Extraction extract(Transcript transcript) throws Exception {
		return main.getCamelTemplate().requestBody("direct:in", transcript, Extraction.class);
	}

	private static final class Model implements FieldFinder {

		@Override
		public String name() {
			return "chat";
		}

		@Override
		public Found find(Transcript transcript, DocumentType type) {
			var candidate = new Candidate("scadenza", "14.05.2033", null, "chat", 1);
			return new Found(Map.of("scadenza", List.of(candidate)), List.of(), List.of());
		}

	}

}

package io.dromedary.home;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole program, set to Italian. */
@ExtendWith(OutputCaptureExtension.class)
class ItalianHubTest {

	@Test
	void everythingSaidToPeopleIsItalianEvenWhereTheBrowserWantsEnglish(@TempDir Path home, CapturedOutput output)
			throws Exception {
		try (var hub = WholeHub.at(home).with("dromedary.language", "it").start()) {
			assertThat(output.getOut()).contains("Mettere i documenti in: ").doesNotContain("Drop documents into");
			Entry refused = hub.carry("vuoto.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII));
			assertThat(refused.status()).isEqualTo(Status.REFUSED);
			Path note = home.resolve("inbox/refused").resolve(refused.id() + "-vuoto.pdf.reason.txt");
			await().untilAsserted(() -> assertThat(note).content()
				.contains("Non è stato possibile leggere il file", "Il PDF è danneggiato"));
			assertThat(asked(hub, "/api/documents/" + refused.id(), "en").path("reason").asText())
				.startsWith("Il PDF è danneggiato");
			Entry doubted = hub.carry("fattura.txt",
					"Fattura n. 12\nData fattura: 31/02/2026\nTotale fattura: 10,00 EUR\n"
						.getBytes(StandardCharsets.UTF_8));
			assertThat(asked(hub, "/api/documents/" + doubted.id(), "en").path("findings"))
				.anySatisfy((finding) -> assertThat(finding.path("sentence").asText())
					.isEqualTo("Nessun valore trovato per seller_name."));
		}
	}

	private static JsonNode asked(WholeHub hub, String path, String language) throws Exception {
		var request = HttpRequest.newBuilder(URI.create(hub.url() + path))
			.header("Authorization", "Bearer " + Files.readString(hub.home().resolve("secrets/api-token")))
			.header("Accept-Language", language)
			.build();
		var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
		assertThat(answer.headers().firstValue("Content-Language")).contains("it");
		return new ObjectMapper().readTree(answer.body());
	}

}

package io.dromedary.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Instructions;
import io.dromedary.document.Status;
import io.dromedary.fakes.FakeStore;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Uploads to the whole program. */
class UploadHubTest {

	private static final String CARD = "Nome: Mario Rossi\nNato il: 14/05/1987\nNumero carta: AZ1234567\nScadenza: 14.05.2033\n";

	private final HttpClient client = HttpClient.newHttpClient();

	private final ObjectMapper json = new ObjectMapper();

	@TempDir
	Path home;

	@Test
	void aDocumentGoesToTheTargetsAskedForWithItsMetadataAndItsKeyOutlivesARestart() throws Exception {
		String id;
		try (WholeHub hub = WholeHub.at(home).start()) {
			var first = upload(hub, "?deliverTo=folder&metadata.order=4711", CARD, "key");
			assertThat(first.statusCode()).isEqualTo(202);
			id = id(first);
			await().until(() -> entry(hub, id).status() == Status.DELIVERED);
			assertThat(hub.ledger().deliveries(id)).extracting(Delivery::target).containsExactly("folder");
			assertThat(entry(hub, id).instructions())
				.isEqualTo(new Instructions(null, List.of("folder"), Map.of("order", "4711"), 50));
			JsonNode delivered = json.readTree(home.resolve("out/identity-card/" + id + ".json").toFile());
			assertThat(delivered.at("/data/metadata/order").asText()).isEqualTo("4711");
		}
		Files.createDirectories(home.resolve("routes"));
		Files.writeString(home.resolve("routes/to-database.camel.yaml.off"), "");
		try (WholeHub hub = WholeHub.at(home).start()) {
			assertThat(id(upload(hub, "?deliverTo=folder&metadata.order=4711", CARD, "key"))).isEqualTo(id);
			var other = upload(hub, "?deliverTo=folder&metadata.order=4711", "other", "key");
			assertThat(other.statusCode()).isEqualTo(422);
			String stray = FakeStore.content("other".getBytes()).sha256();
			Path kept = home.resolve("store").resolve(stray.substring(0, 2)).resolve(stray);
			await().untilAsserted(() -> assertThat(kept).doesNotExist()); // nobody waits
																			// for it
			var off = upload(hub, "?deliverTo=database", CARD, "another");
			assertThat(off.statusCode()).isEqualTo(422);
			assertThat(json.readTree(off.body()).path("detail").asText()).contains("folder").doesNotContain("database");
			assertThat(hub.entries()).hasSize(1);
		}
	}

	@Test
	void whoWaitsForAnArchiveIsAnsweredWhenAllInItIsSettledAndItsPartsAreTreatedLikeIt() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("card.txt"));
			zip.write(CARD.getBytes());
		}
		try (WholeHub hub = WholeHub.at(home).start()) {
			HttpRequest request = request(hub, "?wait=60&deliverTo=folder&metadata.order=4711", "application/zip")
				.POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
				.build();
			var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(json.readTree(answer.body()).path("status").asText()).isEqualTo("split");
			Entry card = hub.settled("card.txt");
			assertThat(card.status()).isEqualTo(Status.DELIVERED);
			assertThat(card.instructions())
				.isEqualTo(new Instructions(null, List.of("folder"), Map.of("order", "4711"), 50));
			assertThat(hub.ledger().deliveries(card.id())).extracting(Delivery::target).containsExactly("folder");
		}
	}

	private static Entry entry(WholeHub hub, String id) {
		return hub.ledger().find(id).orElseThrow();
	}

	private String id(HttpResponse<String> answer) throws IOException {
		return json.readTree(answer.body()).path("id").asText();
	}

	private HttpResponse<String> upload(WholeHub hub, String query, String content, String key) throws Exception {
		HttpRequest request = request(hub, query, "text/plain").header("Idempotency-Key", key)
			.POST(HttpRequest.BodyPublishers.ofString(content))
			.build();
		return client.send(request, HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(WholeHub hub, String query, String type) throws IOException {
		return HttpRequest.newBuilder(URI.create(hub.url() + "/api/documents" + query))
			.header("Authorization", "Bearer " + Files.readString(home.resolve("secrets/api-token")))
			.header("Content-Type", type);
	}

}

package io.dromedary.golden;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.fakes.WholeHub;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls with bad input, and all pages that tell of the inside. */
final class CanaryCalls {

	private final ObjectMapper json = new ObjectMapper();

	private final WholeHub hub;

	private final Client client;

	CanaryCalls(WholeHub hub) {
		this.hub = hub;
		this.client = new Client(hub);
	}

	void decisions() throws IOException {
		String review = hub.settled("finder-LYING.txt").id();
		long version = hub.ledger().find(review).orElseThrow().version();
		String path = "/api/documents/" + review;
		List<String> bad = List.of("Zebrakanarie", "{\"a\": Zebrakanarie}", "[\"Zebrakanarie\"]",
				"{\"version\": \"Zebrakanarie\"}", "{\"version\": 1, \"action\": \"Zebrakanarie\"}",
				"{\"version\": %d, \"action\": \"correct\", \"fields\": {\"Zebrakanarie\": \"1\"}}".formatted(version),
				"{\"version\": %d, \"action\": \"correct\", \"fields\": {\"scadenza\": \"Zebrakanarie\"}}"
					.formatted(version));
		for (String body : bad) {
			HttpResponse<String> answer = client.post(path + "/decision", "application/json", body);
			assertThat(answer.statusCode()).as(body).isBetween(400, 499);
			// the caller is told which name is wrong; nobody else is
			if (!body.contains("fields")) {
				silent(answer.body());
			}
		}
		silent(client.post("/api/documents", "text/plain", "Zebrakanarie").body());
		silent(client.post("/api/documents", "multipart/form-data; boundary=b", "Zebrakanarie").body());
		HttpResponse<String> taken = client.upload("/api/documents?wait=30",
				new String(CanaryPapers.text("upload"), StandardCharsets.UTF_8));
		assertThat(taken.statusCode()).isEqualTo(200);
		assertThat(client.get(path)).contains("17.07.1971");
		assertThat(client.get(path + "/original")).contains("Zebrakanarie");
		client.get("/api/documents");
		assertThat(json.readTree(client.get("/api/routes")).isArray()).isTrue();
	}

	/** All pages of the actuator but the dump of the memory, with every metric. */
	void pages() throws IOException {
		JsonNode links = json.readTree(client.get("/actuator")).path("_links");
		assertThat(links.has("health")).isTrue();
		links.fields().forEachRemaining((link) -> {
			String page = link.getValue().path("href").asText();
			if (!page.contains("{") && !link.getKey().equals("heapdump")) {
				silent(client.get(URI.create(page).getPath()));
			}
		});
		for (JsonNode name : json.readTree(client.get("/actuator/metrics")).path("names")) {
			silent(client.get("/actuator/metrics/" + name.asText()));
		}
	}

	static void silent(String text) {
		assertThat(Ear.says(text, CanaryPapers.WORDS)).as(text).isFalse();
	}

}

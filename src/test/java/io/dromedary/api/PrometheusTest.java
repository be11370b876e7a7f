package io.dromedary.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.dromedary.fakes.WholeHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PrometheusTest {

	@TempDir
	static Path home;

	private final HttpClient client = HttpClient.newHttpClient();

	@Test
	void whatIsScrapedTellsOfRoutesAndOfNoDocument() throws Exception {
		try (WholeHub hub = WholeHub.at(home).start()) {
			hub.carry("Zaphod.txt", "Invoice no. TRILLIAN-42\nTotal 10.00 EUR".getBytes(StandardCharsets.UTF_8));
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hub.url() + "/actuator/prometheus"));
			assertThat(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
			request.header("Authorization", "Bearer " + Files.readString(home.resolve("secrets/api-token")).strip());
			String scraped = client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
			assertThat(scraped).containsPattern("(?m)^camel_exchanges_total\\{.*routeId=\"read\".*} [1-9]")
				.contains("jvm_memory_used_bytes", "http_server_requests_seconds");
			assertThat(scraped).doesNotContainIgnoringCase("zaphod")
				.doesNotContainIgnoringCase("trillian")
				.doesNotContain(home.toString());
		}
	}

}

package io.dromedary.golden;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.dromedary.fakes.WholeHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A database that gives nobody a connection: callers are told so, and soon. */
class LedgerAwayTest {

	private static final int CONNECTIONS = 12;

	@TempDir
	Path home;

	@Test
	void healthAndUploadsAreAnsweredWhileTheLedgerIsAwayAndTakenAfterwards() throws Exception {
		try (WholeHub hub = WholeHub.at(home)
			.with("dromedary.language", "en")
			.with("dromedary.ledger.connections", CONNECTIONS)
			.start()) {
			List<Connection> held = new ArrayList<>();
			DataSource ledger = hub.bean(DataSource.class);
			while (held.size() < CONNECTIONS) {
				held.add(ledger.getConnection());
			}
			for (int round = 0; round < 2; round++) {
				// so it says who did not wait for the look at the ledger
				assertThat(answer(get(hub, "/actuator/health"), 503).body()).contains("There is no answer.");
				answer(get(hub, "/liveness"), 200);
				HttpResponse<String> refused = answer(upload(hub), 503);
				assertThat(refused.headers().firstValue("Retry-After")).isPresent();
			}
			for (Connection connection : held) {
				connection.close();
			}
			// what still waits for the ledger lets go first
			await().until(() -> send(upload(hub)).statusCode() == 202);
			await().until(() -> send(get(hub, "/actuator/health")).statusCode() == 200);
		}
	}

	private static HttpResponse<String> answer(HttpRequest request, int status) throws Exception {
		HttpResponse<String> answer = send(request);
		assertThat(answer.statusCode()).as(request.uri().getPath()).isEqualTo(status);
		return answer;
	}

	private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest get(WholeHub hub, String path) throws IOException {
		return request(hub, path).build();
	}

	private HttpRequest upload(WholeHub hub) throws IOException {
		return request(hub, "/api/documents?fileName=a.txt").header("Content-Type", "text/plain")
			.POST(HttpRequest.BodyPublishers.ofString("a letter"))
			.build();
	}

	private HttpRequest.Builder request(WholeHub hub, String path) throws IOException {
		return HttpRequest.newBuilder(URI.create(hub.url() + path))
			.header("Authorization", "Bearer " + Files.readString(home.resolve("secrets/api-token")));
	}

}

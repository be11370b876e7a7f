package io.dromedary.crash;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Fifty uploads at once, and the program is killed in the midst of them. */
@Tag("slow")
class UploadsKilledTest {

	private static final int UPLOADS = 50;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final HttpClient client = HttpClient.newHttpClient();

	private final ObjectMapper json = new ObjectMapper();

	private final Map<Integer, String> taken = new ConcurrentHashMap<>();

	private final Set<Integer> statuses = new ConcurrentSkipListSet<>();

	private final CountDownLatch some = new CountDownLatch(UPLOADS / 4);

	@TempDir
	Path home;

	@Test
	void whatWasTakenIsThereAfterAKillAndWhatIsSentAgainUnderItsKeyIsThereOnce() throws Exception {
		ExecutorService senders = Executors.newFixedThreadPool(UPLOADS);
		try (HubProcess hub = new HubProcess(home)) {
			hub.start();
			await().atMost(PATIENCE).until(hub::up);
			for (int i = 0; i < UPLOADS; i++) {
				int number = i;
				senders.submit(() -> send(hub, number));
			}
			assertThat(some.await(1, TimeUnit.MINUTES)).isTrue();
			hub.kill();
			Map<Integer, String> before = Map.copyOf(taken);
			hub.start();
			await().atMost(PATIENCE).until(hub::up);
			senders.shutdown();
			assertThat(senders.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
			assertThat(taken).hasSize(UPLOADS).containsAllEntriesOf(before);
			assertThat(statuses).isSubsetOf(202, 429);
			await().atMost(PATIENCE).until(() -> statuses(hub).stream().allMatch("delivered"::equals));
			assertThat(statuses(hub)).hasSize(UPLOADS);
		}
		finally {
			senders.shutdownNow();
		}
	}

	/** Again and again under the same key until it is taken. */
	private Void send(HubProcess hub, int number) throws InterruptedException {
		while (!taken.containsKey(number)) {
			try {
				HttpRequest request = request(hub, "/api/documents?fileName=" + Sender.name(number))
					.header("Content-Type", "text/plain")
					.header("Idempotency-Key", "upload " + number)
					.POST(HttpRequest.BodyPublishers.ofString(Sender.text(number)))
					.build();
				HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
				statuses.add(answer.statusCode());
				if (answer.statusCode() == 202) {
					taken.put(number, json.readTree(answer.body()).path("id").asText());
					some.countDown();
				}
			}
			catch (IOException ex) {
				// killed, or not up again yet
			}
			TimeUnit.MILLISECONDS.sleep(50);
		}
		return null;
	}

	private List<String> statuses(HubProcess hub) throws IOException, InterruptedException {
		HttpRequest request = request(hub, "/api/documents?limit=500").build();
		JsonNode all = json.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
		List<String> found = new ArrayList<>();
		all.forEach((one) -> found.add(one.path("status").asText()));
		assertThat(all.findValuesAsText("id")).containsAll(taken.values());
		return found;
	}

	private static HttpRequest.Builder request(HubProcess hub, String path) {
		return HttpRequest.newBuilder(hub.uri(path))
			.timeout(Duration.ofSeconds(20))
			.header("Authorization", "Bearer " + HubProcess.TOKEN);
	}

}

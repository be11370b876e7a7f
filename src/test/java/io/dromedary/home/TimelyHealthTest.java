package io.dromedary.home;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.fakes.WholeHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** Health is told in time, whatever is away. */
class TimelyHealthTest {

	private final CountDownLatch back = new CountDownLatch(1);

	private final AtomicInteger looks = new AtomicInteger();

	private final HealthIndicator hung = () -> {
		looks.incrementAndGet();
		try {
			back.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return Health.up().build();
	};

	@Test
	void manyThatHangCostNoMoreThanOneAndAreSentOutOnce() {
		Map<String, HealthContributor> all = new LinkedHashMap<>();
		for (int number = 0; number < 9; number++) {
			all.put("hung" + number, hung);
		}
		all.put("parts", CompositeHealthContributor.fromMap(Map.of("hung", hung)));
		all.put("well", (HealthIndicator) () -> Health.up().withDetail("a", "b").build());
		all.put("broken", (HealthIndicator) () -> {
			throw new IllegalStateException("Kanarienvogel");
		});
		try (TimelyHealth timely = new TimelyHealth(Duration.ofMillis(300))) {
			Map<String, HealthContributor> asked = timely.of(all);
			for (int round = 0; round < 20; round++) {
				long begin = System.nanoTime();
				asked.values().forEach(TimelyHealthTest::health);
				assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
			}
			assertThat(looks).hasValue(10);
			// of this package, so of this program
			assertThat(health(asked.get("hung0")).getStatus()).isEqualTo(new Status("DEGRADED"));
			assertThat(health(asked.get("well"))).isEqualTo(Health.up().withDetail("a", "b").build());
			assertThat(health(asked.get("broken")).getDetails().toString()).contains("IllegalState")
				.doesNotContain("Kanarienvogel");
			back.countDown();
			org.awaitility.Awaitility.await().until(() -> health(asked.get("hung0")).getStatus().equals(Status.UP));
		}
	}

	private static Health health(HealthContributor contributor) {
		return (contributor instanceof HealthIndicator indicator) ? indicator.health()
				: health(((CompositeHealthContributor) contributor).iterator().next().getContributor());
	}

	@Test
	void aHubAnswersWhileALookHangs(@TempDir Path home) throws Exception {
		try (WholeHub hub = WholeHub.at(home).bean("deadHealthIndicator", hung).start()) {
			String token = Files.readString(home.resolve("secrets/api-token"));
			for (String path : List.of("/actuator/health", "/actuator/health", "/liveness", "/readiness")) {
				HttpResponse<String> answer = get(hub.url() + path, token);
				assertThat(answer.statusCode()).as(path).isEqualTo(200);
				assertThat(back.getCount()).as("it still hangs").isEqualTo(1);
				if (path.startsWith("/actuator")) {
					assertThat(answer.body()).contains("\"dead\"", "no answer", "\"ledger\"", "DEGRADED");
				}
			}
			assertThat(looks).hasValue(1);
			back.countDown();
		}
	}

	private static HttpResponse<String> get(String url, String token) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url))
			.header("Authorization", "Bearer " + token)
			.header("Accept-Language", "en")
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

}

package io.dromedary.golden;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.dromedary.document.Status;
import io.dromedary.fakes.PayloadSchema;
import io.dromedary.fakes.Receiver;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Programs subscribe to events, and the address in the settings hears of some. */
class HookTest {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final ObjectMapper json = new ObjectMapper();

	private final Receiver subscriber = new Receiver();

	private final Receiver configured = new Receiver();

	@TempDir
	Path home;

	@AfterEach
	void close() {
		subscriber.close();
		configured.close();
	}

	@Test
	void whoSubscribesIsToldOfEachStatusInThePublishedFormAndNothingIsLogged() throws Exception {
		try (WholeHub hub = start()) {
			Client client = new Client(hub);
			JsonNode hook = json.readTree(client.post("/api/hooks", "application/json",
					"{\"targetUrl\": \"" + subscriber.url()
							+ "?token=zebratoken\", \"events\": [\"document.delivered\", \"document.needs_review\", "
							+ "\"document.refused\", \"document.duplicate\"]}")
				.body());
			String secret = hook.path("secret").asText();
			Ear ear = Ear.open(List.of("zebratoken", secret.toLowerCase(Locale.ROOT), "rossi srl"));
			byte[] invoice = Paper.invoice(Locale.ITALIAN).seed(301).digital().content();
			Entry delivered = hub.carry("a.pdf", invoice);
			assertThat(delivered.status()).as(hub.doubts(delivered)).isEqualTo(Status.DELIVERED);
			Entry duplicate = hub.carry("b.pdf", invoice);
			Entry refused = hub.carry("c.pdf", new byte[] { 1, 2, 3 });
			Entry review = hub.carry("d.txt", "Rossi Srl\nSome words".getBytes(StandardCharsets.UTF_8));
			await().atMost(PATIENCE).until(() -> subscriber.posts().size() == 4 && configured.posts().size() == 1);
			Map<String, JsonNode> told = subscriber.posts()
				.stream()
				.map((post) -> payload(post, secret))
				.collect(Collectors.toMap((payload) -> payload.path("type").asText(),
						(payload) -> payload.path("data")));
			assertThat(told.get("document.delivered").path("id").asText()).isEqualTo(delivered.id());
			assertThat(told.get("document.duplicate").path("duplicateOf").asText()).isEqualTo(delivered.id());
			assertThat(told.get("document.duplicate").path("id").asText()).isEqualTo(duplicate.id());
			assertThat(told.get("document.refused").path("id").asText()).isEqualTo(refused.id());
			assertThat(told.get("document.refused").path("reason").asText()).isNotEmpty();
			assertThat(told.get("document.needs_review").path("id").asText()).isEqualTo(review.id());
			assertThat(told.get("document.delivered")).isEqualTo(
					json.readTree(home.resolve("out/invoice/" + delivered.id() + ".json").toFile()).path("data"));
			assertThat(configured.posts().get(0).header("webhook-id")).startsWith("evt_" + refused.id() + "_1_");
			JsonNode sample = json.readTree(client.get("/api/hooks/sample/document.needs_review"));
			assertThat(sample.at("/0/data")).isEqualTo(told.get("document.needs_review"));
			assertThat(sample).hasSize(1);
			assertThat(json.readTree(client.get("/api/hooks/" + hook.path("id").asText() + "/deliveries"))
				.findValuesAsText("state")).containsExactly("sent", "sent", "sent", "sent");
			assertThat(ear.leaks()).isEmpty();
		}
	}

	private JsonNode payload(Receiver.Post post, String secret) {
		try {
			String body = new String(post.body(), StandardCharsets.UTF_8);
			new Webhook(secret).verify(body, HttpHeaders.of(post.headers(), (name, value) -> true));
			assertThat(PayloadSchema.flaws(post.body())).isEmpty();
			return json.readTree(body);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private WholeHub start() {
		return WholeHub.at(home)
			.with("dromedary.hooks.allow", "127.0.0.1")
			.with("dromedary.webhook.url", configured.url())
			.with("dromedary.webhook.events", "document.refused")
			.with("logging.level.io.dromedary", "trace")
			.start();
	}

}

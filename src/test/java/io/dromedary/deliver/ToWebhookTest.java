package io.dromedary.deliver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Undeliverable;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.Receiver;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@CamelSpringBootTest
@SpringBootTest(classes = DeliveryHub.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "camel.main.routes-include-pattern=file:routes/to-webhook.camel.yaml")
class ToWebhookTest {

	private static final Receiver RECEIVER = new Receiver();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path root;

	@Autowired
	ProducerTemplate template;

	@Autowired
	FakeLedger ledger;

	@DynamicPropertySource
	static void home(DynamicPropertyRegistry registry) {
		registry.add("dromedary.home", () -> root.toString());
		registry.add("dromedary.webhook.url", RECEIVER::url);
	}

	@AfterAll
	static void close() {
		RECEIVER.close();
	}

	@Test
	void itPostsWhatEveryTargetReceivesAndSaysSo() throws IOException {
		template.sendBody("work:to-webhook",
				Samples.bill("h1", 2, Map.of("number", "A-1", "total", "1234.50"), List.of()));
		Receiver.Post post = RECEIVER.posts().get(RECEIVER.posts().size() - 1);
		JsonNode payload = new ObjectMapper().readTree(post.body());
		assertThat(payload.at("/data/id").asText()).isEqualTo("h1");
		assertThat(payload.at("/data/fields/total").asText()).isEqualTo("1234.50");
		assertThat(post.header("webhook-id")).isEqualTo("evt_h1_2");
		assertThat(ledger.deliveries("h1")).singleElement()
			.satisfies((delivery) -> assertThat(delivery.target()).isEqualTo("webhook"));
	}

	@Test
	void whatIsRefusedIsNotSaidToBeDelivered() {
		RECEIVER.reaction = Receiver.Reaction.status(422);
		try {
			assertThatThrownBy(() -> template.sendBody("work:to-webhook", Samples.bill("h2", 1, Map.of(), List.of())))
				.isInstanceOf(CamelExecutionException.class)
				.cause()
				.isInstanceOf(Undeliverable.class);
			assertThat(ledger.deliveries("h2")).isEmpty();
		}
		finally {
			RECEIVER.reaction = Receiver.Reaction.status(200);
		}
	}

}

package io.dromedary.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Assessment;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.fakes.FakeLedger;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
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
		properties = { "camel.main.routes-include-pattern=file:routes/to-folder.camel.yaml",
				"dromedary.public-url=https://hub.example/" })
class ToFolderTest {

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
	}

	@Test
	void theFileHoldsWhatEveryTargetReceives() throws IOException {
		deliver(Samples.bill("f1", 1, Map.of("number", "A-1", "date", "2026-05-14", "total", "1234.50"),
				List.of(Map.of("description", "Straße", "amount", "0.10"))));
		JsonNode payload = new ObjectMapper().readTree(file("f1").toFile());
		assertThat(payload.get("type").asText()).isEqualTo("document.delivered");
		assertThat(payload.get("version").asInt()).isOne();
		assertThat(payload.get("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
		JsonNode data = payload.get("data");
		assertThat(data.fieldNames()).toIterable()
			.containsExactly("id", "revision", "status", "documentType", "source", "metadata", "sha256", "fields",
					"lines", "tables", "findings", "confidence", "supports", "duplicateOf", "links");
		assertThat(data.at("/fields/total").isTextual()).isTrue();
		assertThat(data.at("/fields/total").asText()).isEqualTo("1234.50");
		assertThat(data.at("/fields/date").asText()).isEqualTo("2026-05-14");
		assertThat(data.at("/fields/seller").isNull()).isTrue();
		assertThat(data.at("/lines/0/description").asText()).isEqualTo("Straße");
		assertThat(data.at("/lines/0/quantity").isNull()).isTrue();
		assertThat(data.at("/confidence/total").asDouble()).isEqualTo(0.988);
		assertThat(data.at("/supports/total")).hasToString("[\"sum\",\"second-reading\"]");
		assertThat(data.at("/findings/0/message").asText()).contains("database").doesNotContain("deliver.");
		assertThat(data.at("/links/original").asText()).isEqualTo("https://hub.example/api/documents/f1/original");
		assertThat(data.at("/source/fileName").asText()).isEqualTo("è \"x'y.pdf");
		assertThat(data.at("/source").fieldNames()).toIterable()
			.containsExactly("channel", "route", "fileName", "path", "receivedAt", "messageId", "sender", "subject",
					"parent", "part", "signature");
		assertThat(data.get("metadata")).hasToString("{\"a\":\"\",\"order\":\"è \\\"1\"}");
		assertThat(data.at("/source/sender").asText()).isEqualTo("c@d");
		assertThat(ledger.deliveries("f1")).singleElement()
			.satisfies((delivery) -> assertThat(delivery.target()).isEqualTo("folder"));
	}

	@Test
	void theSameDeliveryTwiceChangesNothingAndIsSaidTwice() throws IOException {
		deliver(Samples.bill("f2", 1, Map.of("number", "A"), List.of()));
		byte[] before = Files.readAllBytes(file("f2"));
		deliver(Samples.bill("f2", 1, Map.of("number", "A"), List.of()));
		assertThat(file("f2")).hasBinaryContent(before);
		assertThat(ledger.deliveries("f2")).hasSize(2);
		assertThat(file("f2").getParent()).isDirectoryNotContaining("glob:**.tmp");
	}

	@Test
	void aCorrectionReplacesAndALateOldRevisionDoesNot() {
		deliver(Samples.bill("f3", 2, Map.of("number", "two"), List.of()));
		deliver(Samples.bill("f3", 1, Map.of("number", "one"), List.of()));
		assertThat(file("f3")).content().contains("two");
		deliver(Samples.bill("f3", 3, Map.of("number", "three"), List.of()));
		assertThat(file("f3")).content().contains("three").doesNotContain("two");
	}

	@Test
	void aCutOffFileIsWrittenAnew() throws IOException {
		Files.createDirectories(file("f4").getParent());
		Files.writeString(file("f4"), "{\"data\": {\"revi");
		deliver(Samples.bill("f4", 1, Map.of("number", "whole"), List.of()));
		assertThat(file("f4")).content().contains("whole");
	}

	@Test
	void aFolderThatCannotBeWrittenIsAWaitForTheOperator() throws IOException {
		Files.createDirectories(root.resolve("out/test-bill/.f5.json.1.tmp"));
		assertThatThrownBy(() -> deliver(Samples.bill("f5", 1, Map.of("number", "x"), List.of())))
			.isInstanceOf(CamelExecutionException.class)
			.cause()
			.isInstanceOf(ServiceUnavailable.class)
			.hasMessageContaining("permission")
			.hasNoCause();
		assertThat(ledger.deliveries("f5")).isEmpty();
	}

	private void deliver(Assessment assessment) {
		template.sendBody("work:to-folder", assessment);
	}

	private static Path file(String id) {
		return root.resolve("out/test-bill/" + id + ".json");
	}

}

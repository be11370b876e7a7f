package io.dromedary.deliver;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakePaperless;
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

@CamelSpringBootTest
@SpringBootTest(classes = DeliveryHub.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "camel.main.routes-include-pattern=file:routes/to-paperless.camel.yaml",
				"dromedary.to-paperless.token=" + FakePaperless.TOKEN, "dromedary.to-paperless.tags=invoice,read",
				"dromedary.to-paperless.fields[Total]={total}", "dromedary.to-paperless.title={seller}" })
class ToPaperlessTest {

	private static final FakePaperless THERE = new FakePaperless();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path home;

	@Autowired
	ProducerTemplate template;

	@Autowired
	FakeLedger ledger;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("dromedary.home", () -> home.toString());
		registry.add("dromedary.to-paperless.url", THERE::url);
	}

	@AfterAll
	static void close() {
		THERE.close();
	}

	@Test
	void itFilesWhatTheSettingsSay() {
		template.sendBody("work:to-paperless",
				Samples.bill("pp", 1, Map.of("seller", "Rossi", "total", "12.50"), List.of()));
		assertThat(THERE.documents).singleElement().satisfies((filed) -> {
			assertThat(filed.path("title").asText()).isEqualTo("Rossi");
			assertThat(filed.path("tags")).hasToString("[21,22]");
			assertThat(filed.path("custom_fields").toString()).contains("12.50", "\"pp\"");
		});
		assertThat(ledger.deliveries("pp")).singleElement()
			.satisfies((delivery) -> assertThat(delivery.target()).isEqualTo("paperless"));
	}

}

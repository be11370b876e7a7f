package io.dromedary.deliver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.fakes.Receiver;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The route of the manual that delivers with components which no shipped route uses. */
@CamelSpringBootTest
@SpringBootTest(classes = DeliveryHub.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class OwnTargetTest {

	private static final Receiver ERP = new Receiver();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path home;

	@Autowired
	ProducerTemplate template;

	@Autowired
	@Qualifier("results")
	DataSource results;

	@DynamicPropertySource
	static void home(DynamicPropertyRegistry registry) throws IOException {
		String manual = Files.readString(Path.of("README.md"));
		Path route = home.resolve("to-erp.camel.yaml");
		Files.writeString(route, block(manual, "- route:\n    id: to-erp\n    description: Posts"));
		Path mapping = home.resolve("erp.jslt");
		Files.writeString(mapping,
				block(manual, "{ \"number\"").replace("invoice_number", "number")
					.replace("seller_name", "seller")
					.replace("gross_total", "total"));
		registry.add("dromedary.home", () -> home.toString());
		registry.add("camel.main.routes-include-pattern", () -> "file:" + route);
		registry.add("erp.mapping", mapping::toString);
		registry.add("erp.url", ERP::url);
	}

	private static String block(String manual, String begin) {
		int at = manual.indexOf(begin);
		return manual.substring(at, manual.indexOf("```", at));
	}

	@AfterAll
	static void close() {
		ERP.close();
	}

	@BeforeEach
	void table() {
		JdbcClient.create(results)
			.sql("create table if not exists erp_answers (sent varchar(60) primary key, answer varchar(200))")
			.update();
	}

	@Test
	void theErpGetsItsJsonAndItsAnswerIsKept() throws IOException {
		byte[] answer = "{\"entry\": 4711}".getBytes(StandardCharsets.UTF_8);
		ERP.reaction = new Receiver.Reaction(201, (exchange) -> {
			exchange.sendResponseHeaders(201, answer.length);
			exchange.getResponseBody().write(answer);
		});
		for (int times = 0; times < 2; times++) {
			template.sendBody("work:to-erp",
					Samples.bill("e1", 2, Map.of("number", "A-1", "total", "1234.50", "seller", "Muster"), List.of()));
		}
		Receiver.Post post = ERP.posts().get(ERP.posts().size() - 1);
		assertThat(new ObjectMapper().readTree(post.body())).isEqualTo(new ObjectMapper()
			.readTree("{\"number\": \"A-1\", \"supplier\": \"Muster\", \"amount\": \"1234.50\"}"));
		assertThat(post.header("idempotency-key")).isEqualTo("e1-2");
		assertThat(JdbcClient.create(results).sql("select sent, answer from erp_answers").query().listOfRows())
			.containsExactly(Map.of("sent", "e1-2", "answer", "{\"entry\": 4711}"));
	}

	@Test
	void whatTheErpRefusesIsAFailureAndNotPostedAgainUnseen() {
		int before = ERP.posts().size();
		ERP.reaction = Receiver.Reaction.status(503);
		assertThatThrownBy(() -> template.sendBody("work:to-erp",
				Samples.bill("e2", 1, Map.of("number", "A-2", "total", "1", "seller", "Muster"), List.of())))
			.isInstanceOf(CamelExecutionException.class);
		assertThat(ERP.posts()).hasSize(before + 1);
	}

}

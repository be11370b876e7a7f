package io.dromedary.deliver;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.document.FailureTranslator;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.S3Server;
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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@CamelSpringBootTest
@SpringBootTest(classes = DeliveryHub.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "camel.main.routes-include-pattern=file:routes/to-s3.camel.yaml",
				"dromedary.to-s3.name={date.year}/{seller}", "dromedary.to-s3.original=true",
				"dromedary.to-s3.bucket=results", "dromedary.to-s3.access-key=" + S3Server.KEY,
				"dromedary.to-s3.secret-key=" + S3Server.SECRET })
class ToS3Test {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path home;

	@SuppressWarnings("NullAway.Init")
	static S3Server server;

	@Autowired
	ProducerTemplate template;

	@Autowired
	FakeLedger ledger;

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry registry) throws Exception {
		server = S3Server.start(home.resolve("s3"), "results");
		registry.add("dromedary.home", () -> home.toString());
		registry.add("dromedary.to-s3.endpoint", server::url);
	}

	@AfterAll
	static void close() throws Exception {
		server.close();
	}

	@Test
	void itPutsTheOriginalAndTheJson() {
		deliver("s1", 1, "Caffè & Co");
		assertThat(server.names("results")).contains("2026/Caffè & Co-s1.json", "2026/Caffè & Co-s1.pdf");
		assertThat(read("2026/Caffè & Co-s1.json")).contains("\"id\" : \"s1\"", "Caffè & Co");
		assertThat(read("2026/Caffè & Co-s1.pdf")).isEqualTo("s1");
		var head = server.client().headObject((request) -> request.bucket("results").key("2026/Caffè & Co-s1.json"));
		assertThat(head.contentType()).isEqualTo("application/json");
		assertThat(ledger.deliveries("s1")).singleElement()
			.satisfies((delivery) -> assertThat(delivery.place()).isEqualTo("2026/Caffè & Co-s1.json"));
	}

	@Test
	void aRepeatAndACorrectionReplaceItsObjects() {
		deliver("s2", 1, "Rossi");
		deliver("s2", 1, "Rossi");
		deliver("s2", 2, "Verdi");
		deliver("s2", 1, "Rossi");
		assertThat(server.names("results")).filteredOn((name) -> name.contains("s2")).hasSize(2);
		assertThat(read("2026/Rossi-s2.json")).contains("Verdi", "\"revision\" : 2");
	}

	@Test
	void aServerThatIsAwayIsWaitedForAndThenHasIt() throws Exception {
		server.goAway();
		try {
			assertThat(failure("s3")).hasMessageContaining("does not answer").hasMessageContaining("dromedary.to-s3");
			assertThat(ledger.deliveries("s3")).isEmpty();
		}
		finally {
			server.comeBack();
		}
		deliver("s3", 1, "Rossi");
		assertThat(server.names("results")).contains("2026/Rossi-s3.json");
	}

	@Test
	void aBucketThatIsNotThereIsSaid() {
		server.client().deleteObject((request) -> request.bucket("results").key("none"));
		server.names("results")
			.forEach((name) -> server.client().deleteObject((request) -> request.bucket("results").key(name)));
		server.client().deleteBucket((request) -> request.bucket("results"));
		try {
			assertThat(failure("s4")).hasMessageContaining("no such bucket").hasMessageContaining("bucket");
		}
		finally {
			server.client().createBucket((request) -> request.bucket("results"));
		}
	}

	private void deliver(String id, int revision, String seller) {
		template.sendBody("work:to-s3",
				Samples.bill(id, revision, Map.of("seller", seller, "date", "2026-05-14"), List.of()));
	}

	private ServiceUnavailable failure(String id) {
		CamelExecutionException failure = Objects
			.requireNonNull(catchThrowableOfType(CamelExecutionException.class, () -> deliver(id, 1, "Rossi")));
		ServiceUnavailable said = FailureTranslator.chain(failure)
			.filter(ServiceUnavailable.class::isInstance)
			.map(ServiceUnavailable.class::cast)
			.findFirst()
			.orElseThrow();
		assertThat(said).hasNoCause();
		assertThat(said.service()).isEqualTo(new Service(Service.Kind.TARGET, "s3"));
		return said;
	}

	private String read(String name) {
		return server.client()
			.getObjectAsBytes((request) -> request.bucket("results").key(name))
			.asString(StandardCharsets.UTF_8);
	}

}

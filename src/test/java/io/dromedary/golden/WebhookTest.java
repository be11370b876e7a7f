package io.dromedary.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.standardwebhooks.Webhook;
import io.dromedary.demo.Drawn;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import io.dromedary.fakes.Receiver;
import io.dromedary.fakes.WholeHub;
import io.dromedary.home.StrictDisk;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Paper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Invoices go to an address of the web ({@code to-webhook.camel.yaml}), and each is there
 * once in effect.
 */
class WebhookTest {

	private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Receiver receiver = new Receiver();

	@TempDir
	Path home;

	@AfterEach
	void close() {
		receiver.close();
	}

	@Test
	void theReceiverHasTheSameAsTheFolderSignedAndWithTheHeaderThatItAsksFor() throws Exception {
		try (WholeHub hub = start()) {
			byte[] content = invoice(1).content();
			Entry entry = hub.carry("a.pdf", content);
			assertThat(entry.status()).as(hub.doubts(entry)).isEqualTo(Status.DELIVERED);
			Receiver.Post post = receiver.posts().get(0);
			String body = new String(post.body(), StandardCharsets.UTF_8);
			new Webhook(SECRET).verify(body, java.net.http.HttpHeaders.of(post.headers(), (name, value) -> true));
			assertThat(post.header("webhook-id")).isEqualTo("evt_" + entry.id() + "_1");
			assertThat(post.header("x-hub-signature-256")).startsWith("sha256=");
			assertThat(post.header("authorization")).isEqualTo("Bearer receiver");
			JsonNode there = new ObjectMapper().readTree(body);
			JsonNode file = new ObjectMapper()
				.readTree(Files.readAllBytes(home.resolve("out/invoice/" + entry.id() + ".json")));
			assertThat(there.get("type").asText()).isEqualTo("document.delivered");
			assertThat(((ObjectNode) there.get("data")).remove("original").get("base64").binaryValue())
				.isEqualTo(content);
			assertThat(there.get("data")).isEqualTo(file.get("data"));
			assertThat(receiver.posts()).hasSize(1);
			whatAPersonCorrectsThenIsInEachTargetOnce(hub, entry);
		}
	}

	private void whatAPersonCorrectsThenIsInEachTargetOnce(WholeHub hub, Entry entry) throws IOException {
		String id = entry.id();
		String before = hub.values(entry).get("invoice_number");
		assertThat(results(hub).queryForList("select line_no from invoice_lines where id = ?", id))
			.hasSizeGreaterThan(1);
		Client client = new Client(hub);
		assertThat(correct(hub, id)).isEqualTo(200);
		await().atMost(PATIENCE).until(() -> hub.ledger().find(id).orElseThrow().status() == Status.DELIVERED);
		assertThat(results(hub).queryForList("select revision, invoice_number from invoice where id = ?", id))
			.hasToString("[{revision=2, invoice_number=C-77}]");
		assertThat(results(hub).queryForList("select line_no, description from invoice_lines where id = ?", id))
			.hasToString("[{line_no=1, description=All of it}]");
		assertThat(receiver.posts()).extracting((post) -> post.header("webhook-id"))
			.containsExactly("evt_" + id + "_1", "evt_" + id + "_2");
		JsonNode posted = new ObjectMapper().readTree(receiver.posts().get(1).body());
		assertThat(posted.get("type").asText()).isEqualTo("document.amended");
		assertThat(posted.at("/data/changed/fields/invoice_number"))
			.hasToString("{\"previous\":\"" + before + "\",\"value\":\"C-77\"}");
		assertThat(posted.at("/data/changed/tables")).hasToString("[\"lines\"]");
		JsonNode file = new ObjectMapper().readTree(Files.readAllBytes(home.resolve("out/invoice/" + id + ".json")));
		((ObjectNode) posted.get("data")).remove("original");
		assertThat(file.get("data")).isEqualTo(posted.get("data"));
		await().atMost(PATIENCE)
			.ignoreException(NoSuchFileException.class)
			.untilAsserted(() -> assertThat(Files.readString(home.resolve("out/invoice.csv")).lines().skip(1))
				.singleElement(InstanceOfAssertFactories.STRING)
				.contains(id, "C-77")
				.doesNotContain(before));
		JsonNode detail = new ObjectMapper().readTree(client.get("/api/documents/" + id));
		assertThat(detail.at("/revisions/0/changed")).isEqualTo(posted.at("/data/changed"));
	}

	private static int correct(WholeHub hub, String id) {
		String decision = "{\"version\": " + hub.ledger().find(id).orElseThrow().version()
				+ ", \"action\": \"correct\", \"insist\": true, \"fields\": {\"invoice_number\": \"C-77\"}, "
				+ "\"lines\": [{\"description\": \"All of it\"}]}";
		return new Client(hub).post("/api/documents/" + id + "/decision", "application/json", decision).statusCode();
	}

	private static JdbcTemplate results(WholeHub hub) {
		String url = StrictDisk.over(hub.property("dromedary.database.url"));
		return new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""));
	}

	@Test
	void whatIsNotTakenNowWaitsWithItsReasonAndWhatIsRefusedFailsUntilTheReceiverIsMended() {
		try (WholeHub hub = start()) {
			receiver.reaction = Receiver.Reaction.status(422);
			Entry refused = hub.carry("a.pdf", invoice(2).content());
			assertThat(refused.status()).as(hub.doubts(refused)).isEqualTo(Status.FAILED);
			receiver.reaction = Receiver.Reaction.status(503);
			Entry waiting = hub.carry("b.pdf", invoice(3).content());
			assertThat(waiting.status()).as(hub.doubts(waiting)).isEqualTo(Status.DELIVERING);
			// by itself until the receiver has failed more than a few times
			assertThat(waiting.waitingFor()).isIn(Service.of("target:webhook:document"), Service.of("target:webhook"));
			assertThat(String.valueOf(waiting.reason())).contains("503");
			Entry wrong = hub.carry("c.pdf", invoice(4).content());
			// each try of the target changes the version
			await().atMost(PATIENCE).until(() -> correct(hub, wrong.id()) == 200);
			receiver.reaction = Receiver.Reaction.status(204);
			hub.ledger().retry(refused.id());
			await().atMost(PATIENCE)
				.until(() -> hub.ledger().find(wrong.id()).orElseThrow().status() == Status.DELIVERED);
			assertThat(receiver.posts()).filteredOn(Receiver.Post::taken)
				.extracting((post) -> post.header("webhook-id"))
				.containsOnlyOnce("evt_" + wrong.id() + "_2")
				.doesNotContain("evt_" + wrong.id() + "_1");
			for (Entry entry : List.of(waiting, refused)) {
				await().atMost(PATIENCE)
					.until(() -> hub.ledger().find(entry.id()).orElseThrow().status() == Status.DELIVERED);
				assertThat(receiver.posts()).filteredOn(Receiver.Post::taken)
					.extracting((post) -> post.header("webhook-id"))
					.containsOnlyOnce("evt_" + entry.id() + "_1");
			}
		}
	}

	private WholeHub start() {
		return WholeHub.at(type())
			.with("dromedary.webhook.url", receiver.url())
			.with("dromedary.webhook.secret", SECRET)
			.with("dromedary.webhook.original", "base64")
			.with("dromedary.webhook.hub-signature", "true")
			.with("dromedary.webhook.header", "Authorization")
			.with("dromedary.webhook.header-value", "Bearer receiver")
			.with("dromedary.work.probe", "1s")
			.start();
	}

	/** The shipped type with one target more. */
	private Path type() {
		try {
			String shipped = Files.readString(Path.of("routes/documents/invoice.yaml"));
			String changed = shipped.replace("targets: [database, folder]", "targets: [database, folder, webhook]");
			assertThat(changed).isNotEqualTo(shipped);
			Path folder = Files.createDirectories(home.resolve("routes/documents"));
			Files.writeString(folder.resolve("invoice.yaml"), changed);
			return home;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Drawn invoice(int seed) {
		return Paper.invoice(Locale.ITALIAN).seed(300 + seed).digital();
	}

}

package io.dromedary.golden;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Document;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Results;
import io.dromedary.document.Status;
import io.dromedary.document.TextLine;
import io.dromedary.fakes.FakeStore;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Event;
import io.dromedary.paper.Paper;
import io.dromedary.read.ReadOptions;
import io.dromedary.read.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a person sees and does over the API, in the whole program. */
@ExtendWith(Golden.class)
class PersonTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	@Test
	void theValueOfAFieldIsPrintedWhereItsBoxLiesOnThePicture(WholeHub hub) throws IOException {
		byte[] scan = Paper.invoice(Locale.ENGLISH).seed(41).scanned(200).png().content();
		Entry entry = hub.carry("scan.png", scan);
		Client client = new Client(hub);
		JsonNode detail = JSON.readTree(client.get("/api/documents/" + entry.id()));
		assertThat(detail.path("pages").asInt()).isOne();
		BufferedImage page = ImageIO
			.read(new ByteArrayInputStream(client.bytes("/api/documents/" + entry.id() + "/pages/1")));
		try (Reader reader = new Reader(ReadOptions.defaults(), Results.NONE)) {
			for (String name : List.of("invoice_number", "date", "gross_total")) {
				JsonNode field = detail.path("fields").path(name);
				String seen = text(reader, cut(page, field.at("/evidence/boxes/0")));
				assertThat(seen).as(name).contains(field.path("printed").asText().replace(" ", ""));
			}
		}
	}

	@Test
	void aDocumentIsExtractedAgainAsTheTypeThatThePersonNames(WholeHub hub) throws IOException {
		Client client = new Client(hub);
		JsonNode uploaded = JSON
			.readTree(client.upload("/api/documents?wait=30", "Something from ACME\n05/03/2026\nTOTAL 31.00\n").body());
		assertThat(uploaded.path("status").asText()).isEqualTo("review");
		String id = uploaded.path("id").asText();
		long version = hub.ledger().find(id).orElseThrow().version();
		var answer = client.post("/api/documents/" + id + "/decision", "application/json",
				"{\"version\": " + version + ", \"action\": \"type\", \"type\": \"receipt\"}");
		assertThat(answer.statusCode()).isEqualTo(200);
		Entry entry = await().atMost(Duration.ofMinutes(1))
			.until(() -> hub.ledger().find(id).orElseThrow(), WholeHub::rests);
		assertThat(entry.type()).isEqualTo("receipt");
		assertThat(entry.status()).isIn(Status.REVIEW, Status.DELIVERED);
		assertThat(hub.values(entry)).containsEntry("total", "31.00");
		assertThat(hub.ledger().events(id)).extracting(Event::what).contains("type");
	}

	@Test
	void aDuplicateThatIsRetriedIsDeliveredUnderItsOwnId(WholeHub hub) {
		byte[] invoice = Paper.invoice(Locale.ITALIAN).seed(1300).digital().content();
		Entry first = hub.carry("first.pdf", invoice);
		Entry second = hub.carry("again.pdf", invoice);
		assertThat(first.status()).isEqualTo(Status.DELIVERED);
		assertThat(second.status()).isEqualTo(Status.DUPLICATE);
		Client client = new Client(hub);
		assertThat(client.post("/api/documents/" + second.id() + "/retry", "application/json", "").statusCode())
			.isEqualTo(202);
		await().atMost(Duration.ofMinutes(1))
			.until(() -> hub.ledger().find(second.id()).orElseThrow().status() == Status.DELIVERED);
		assertThat(hub.home().resolve("out/invoice")).isDirectoryContaining(
				(file) -> Files.exists(file) && file.getFileName().toString().equals(second.id() + ".json"));
		assertThat(client.get("/api/documents/" + second.id())).doesNotContain("\"duplicateOf\"");
		assertThat(hub.carry("third.pdf", invoice).duplicateOf()).isEqualTo(first.id());
		assertThat(client.get("/actuator/prometheus"))
			.contains("dromedary_documents_total{status=\"duplicate\"}", "dromedary_documents_now{status=\"review\"}",
					"dromedary_documents_waiting{service=\"model\"}")
			.containsPattern("dromedary_step_seconds_count\\{outcome=\"done\",step=\"read\"}");
	}

	/** With paper around it, as the engine likes it. */
	private static BufferedImage cut(BufferedImage page, JsonNode box) {
		int x = (int) (box.path(0).asDouble() * page.getWidth());
		int y = (int) (box.path(1).asDouble() * page.getHeight());
		int width = (int) Math.ceil(box.path(2).asDouble() * page.getWidth()) + 1;
		int height = (int) Math.ceil(box.path(3).asDouble() * page.getHeight()) + 1;
		BufferedImage paper = new BufferedImage(width * 3, height * 9, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = paper.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
		graphics.drawImage(page.getSubimage(x, y, width, height), width, height * 4, null);
		graphics.dispose();
		return paper;
	}

	private static String text(Reader reader, BufferedImage image) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		Document document = new Document("1", 1, new Origin("test", "test", "x.png", null, Instant.EPOCH),
				FakeStore.content(bytes.toByteArray()), Instructions.NONE);
		return reader.read(document)
			.lines()
			.stream()
			.map(TextLine::text)
			.collect(Collectors.joining())
			.replace(" ", "");
	}

}

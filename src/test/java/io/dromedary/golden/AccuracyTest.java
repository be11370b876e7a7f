package io.dromedary.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.demo.Drawn;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.accuracy.Accuracy;
import io.dromedary.ledger.accuracy.Figure;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import io.dromedary.paper.einvoice.Wrapped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is read in print is compared with data, each document once, behind all work. */
class AccuracyTest {

	@TempDir
	Path home;

	@Test
	@Tag("slow")
	void printIsComparedWithTheDataInItAndBesideIt() throws IOException {
		try (WholeHub hub = WholeHub.at(home).with("dromedary.accuracy.pause", "200ms").start()) {
			Client client = new Client(hub);
			assertThat(client.get("/api/accuracy")).isEqualTo("[]");
			Drawn print = Paper.invoice(Locale.GERMAN).seed(78).digital();
			hub.drop("rechnung.pdf",
					Wrapped.carried(print.content(), "factur-x.xml", EInvoices.cii(print.truth()).content()));
			Entry first = hub.settled("rechnung.pdf");
			assertThat(count(client, "gross_total", 1)).isEqualTo(1);
			assertThat(client.get("/actuator/prometheus")).contains("dromedary_accuracy_total{finder=\"label\"");
			Drawn beside = Paper.invoice(Locale.ENGLISH).seed(79).digital();
			hub.drop("both.zip", zip(beside.content(), EInvoices.ubl(beside.truth()).content()));
			Entry xml = hub.settled("ubl.xml");
			if (xml.status() == Status.REVIEW) {
				client.post("/api/documents/" + xml.id() + "/decision", "application/json",
						"{\"version\": " + xml.version() + ", \"action\": \"approve\"}");
			}
			assertThat(count(client, "gross_total", 2)).isEqualTo(2);
			assertThat(hub.bean(Accuracy.class).fresh()).doesNotContain(first.id(), xml.id());
			hub.ledger().erase(first.id(), Sentence.of("api.erased-by-person"));
			hub.bean(Accuracy.class).count(first.id(), List.of(new Figure("invoice", "x", "label", 1, 0, 0)));
			assertThat(client.get("/api/accuracy")).as("what is erased is not counted any more")
				.doesNotContain("\"x\"");
		}
	}

	private static long count(Client client, String field, long wanted) {
		return await().atMost(Duration.ofMinutes(1)).until(() -> {
			for (JsonNode figure : new ObjectMapper().readTree(client.get("/api/accuracy"))) {
				if (figure.path("field").asText().equals(field) && figure.path("finder").asText().equals("label")) {
					assertThat(figure.path("share").asDouble()).isEqualTo(1);
					return figure.path("agreed").asLong();
				}
			}
			return 0L;
		}, (agreed) -> agreed >= wanted);
	}

	private static byte[] zip(byte[] pdf, byte[] xml) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("print.pdf"));
			zip.write(pdf);
			zip.putNextEntry(new ZipEntry("ubl.xml"));
			zip.write(xml);
		}
		return bytes.toByteArray();
	}

}

package io.dromedary.golden;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Values that no column of the results holds end at a person, who corrects them. */
@ExtendWith(Golden.class)
class WideValuesTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String LONG = "PO-1-".repeat(60);

	@Test
	void aCodeThatNoColumnHoldsIsCorrectedByAPersonAndDelivered(WholeHub hub) throws IOException {
		Entry entry = hub.carry("wide.xml", wide(4201));
		assertThat(entry.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.doubts(entry)).contains("purchase_order: too-long", "preceding[0].number: too-long",
				"vat[0].rate: too-precise");
		Client client = new Client(hub);
		assertThat(client.get("/api/documents/" + entry.id())).contains(LONG);
		assertThat(decide(client, entry, LONG).statusCode()).as("no better").isEqualTo(422);
		assertThat(decide(client, entry, "PO-1").statusCode()).isEqualTo(200);
		await().until(() -> hub.ledger().find(entry.id()).orElseThrow().status() == Status.DELIVERED);
		JsonNode delivered = JSON.readTree(client.get("/api/documents/" + entry.id()));
		assertThat(delivered.at("/fields/purchase_order/value").asText()).isEqualTo("PO-1");
	}

	@Test
	void whoApprovesHasItDeliveredWithoutThem(WholeHub hub) {
		Entry entry = hub.carry("wide-2.xml", wide(4202));
		assertThat(entry.status()).isEqualTo(Status.REVIEW);
		Client client = new Client(hub);
		String decision = "{\"version\": %d, \"action\": \"approve\"}".formatted(entry.version());
		client.post("/api/documents/" + entry.id() + "/decision", "application/json", decision);
		await().until(() -> hub.ledger().find(entry.id()).orElseThrow().status() == Status.DELIVERED);
	}

	private static HttpResponse<String> decide(Client client, Entry entry, String order) {
		String decision = "{\"version\": %d, \"action\": \"correct\", \"fields\": {\"purchase_order\": \"%s\"}}"
			.formatted(entry.version(), order);
		return client.post("/api/documents/" + entry.id() + "/decision", "application/json", decision);
	}

	private static byte[] wide(long seed) {
		String id = "><IdDocumento>" + LONG + "</IdDocumento></";
		return new String(EInvoices.fatturaPa(Paper.invoice(Locale.ITALIAN).seed(seed).digital().truth()).content(),
				StandardCharsets.UTF_8)
			.replace("</DatiGeneraliDocumento>",
					"</DatiGeneraliDocumento><DatiOrdineAcquisto" + id + "DatiOrdineAcquisto><DatiFattureCollegate" + id
							+ "DatiFattureCollegate>")
			.replaceFirst("(<DatiRiepilogo><AliquotaIVA>[0-9.]+)", "$1000000001")
			.getBytes(StandardCharsets.UTF_8);
	}

}

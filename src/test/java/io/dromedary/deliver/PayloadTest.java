package io.dromedary.deliver;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.SettlementLabels;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.ledger.Replaced;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a later revision says of the one before. */
class PayloadTest {

	private final FakeLedger ledger = new FakeLedger();

	private final Samples.Types types = new Samples.Types();

	private final Payload payload = new Payload(types, ledger, "https://hub.example", Locale.ENGLISH,
			Clock.systemUTC());

	@Test
	void theFirstRevisionIsDeliveredAndSaysNothingOfChanges() throws IOException {
		JsonNode first = json(bill(1, Map.of("number", "1"), List.of()));
		assertThat(first.path("type").asText()).isEqualTo("document.delivered");
		assertThat(first.at("/data/changed").isMissingNode()).isTrue();
	}

	@Test
	void aLaterOneIsAmendedAndSaysWhatIsNotAsInTheOneBefore() throws IOException {
		before(1, bill(1, Map.of("number", "0"), List.of()));
		before(2, bill(2, Map.of("number", "1", "date", "2026-05-14"), List.of(Map.of("amount", "1.00"))));
		JsonNode third = json(bill(3, Map.of("number", "2", "seller", "Acme"), List.of()));
		assertThat(third.path("type").asText()).isEqualTo("document.amended");
		assertThat(third.at("/data/revision").asInt()).isEqualTo(3);
		assertThat(third.at("/data/changed/fields/number")).hasToString("{\"previous\":\"1\",\"value\":\"2\"}");
		assertThat(third.at("/data/changed/fields/seller")).hasToString("{\"previous\":null,\"value\":\"Acme\"}");
		assertThat(third.at("/data/changed/fields/date")).hasToString("{\"previous\":\"2026-05-14\",\"value\":null}");
		assertThat(third.at("/data/changed/fields")).hasSize(3);
		assertThat(third.at("/data/changed/tables")).hasToString("[\"lines\"]");
	}

	@Test
	void theAmountsOfACreditNoteAreBelowNoughtThereToo() throws IOException {
		types.replace(credit());
		before(1, bill(1, Map.of("total", "100.00"), List.of()));
		JsonNode second = json(bill(2, Map.of("total", "90.00"), List.of()));
		assertThat(second.at("/data/fields/total").asText()).isEqualTo("-90.00");
		assertThat(second.at("/data/changed/fields/total"))
			.hasToString("{\"previous\":\"-100.00\",\"value\":\"-90.00\"}");
	}

	@Test
	void whereNobodyKnowsTheRevisionBeforeNoChangeIsSaid() throws IOException {
		JsonNode second = json(bill(2, Map.of("number", "1"), List.of()));
		assertThat(second.at("/data/changed")).hasToString("{\"fields\":{},\"tables\":[]}");
	}

	@Test
	void itsMomentIsThatOfTheHandOverAtEachTry() throws IOException {
		Assessment bill = bill(2, Map.of("number", "1"), List.of());
		ledger.delivered(bill.document(), "database", "bills");
		ledger.delivered(bill.document(), "folder", "bills/p1.json");
		String handedOver = ledger.deliveries("p1").get(0).updatedAt().toString();
		assertThat(json(bill).path("timestamp").asText()).isEqualTo(handedOver);
		assertThat(json(bill).path("timestamp").asText()).isEqualTo(handedOver);
		assertThat(json(bill(3, Map.of(), List.of())).path("timestamp").asText()).isNotEqualTo(handedOver);
	}

	private void before(int revision, Assessment assessment) {
		ledger.replaced.add(new Replaced(revision, Instant.EPOCH, assessment));
	}

	private JsonNode json(Assessment assessment) throws IOException {
		return new ObjectMapper().readTree(payload.json(assessment));
	}

	private static Assessment bill(int revision, Map<String, String> values, List<Map<String, String>> lines) {
		return Samples.bill("p1", revision, values, lines);
	}

	private static DocumentType credit() {
		DocumentType bill = Samples.BILL;
		return new DocumentType(bill.name(), bill.description(), List.of(), List.of(), bill.threshold(), bill.fields(),
				bill.lines(), List.of(), bill.targets(), 0, false, Map.of(), SettlementLabels.NONE, null, true,
				List.of());
	}

}

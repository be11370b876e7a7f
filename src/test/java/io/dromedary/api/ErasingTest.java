package io.dromedary.api;

import java.time.Instant;
import java.util.List;

import io.dromedary.api.Caller.Answer;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ErasingTest {

	@Autowired
	Caller caller;

	@Autowired
	MemoryLedger ledger;

	@Test
	void theAnswerSaysWhoStillHoldsCopies() throws Exception {
		Entry entry = ledger.add(Status.DELIVERED, "a.pdf", new byte[0], "invoice");
		ledger.deliveries.put(entry.id(),
				List.of(delivery(entry, "database", Delivery.State.DONE, "invoice"),
						delivery(entry, "mine", Delivery.State.FAILED, null),
						delivery(entry, "database", Delivery.State.WAITING, "invoice")));
		Answer answer = erase(entry.id());
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().path("id").asText()).isEqualTo(entry.id());
		assertThat(answer.body().path("status").asText()).isEqualTo("erased");
		assertThat(answer.body().path("finished").asBoolean()).isTrue();
		assertThat(answer.body().path("copies"))
			.hasToString("[{\"target\":\"database\",\"place\":\"invoice\",\"confirmed\":true},"
					+ "{\"target\":\"mine\",\"confirmed\":false}]");
		assertThat(answer.body().at("/folders/0").asText()).isEqualTo("/inbox/done/" + entry.id() + "-a.pdf");
		assertThat(answer.body().at("/erasedAlong/0").asText()).isEqualTo("doc-x");
		assertThat(answer.body().path("contentKeptBy")).isEmpty();
		assertThat(answer.body().at("/stillIn/0").asText()).isEqualTo("doc-y");
	}

	@Test
	void anErasedDocumentHasNoOriginal() throws Exception {
		Entry entry = ledger.add(Status.REVIEW, "a.pdf", new byte[0], "invoice");
		erase(entry.id());
		assertThat(caller.get("/api/documents/" + entry.id() + "/original").status()).isEqualTo(410);
	}

	@Test
	void whatIsBeingDeliveredIsAConflict() throws Exception {
		Answer answer = erase(ledger.add(Status.DELIVERING, "a.pdf", new byte[0], "invoice").id());
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body().path("type").asText()).endsWith("ledger.erase-while-delivering");
	}

	@Test
	void anUnknownDocumentIsNotFound() throws Exception {
		assertThat(erase("nobody").status()).isEqualTo(404);
	}

	@Test
	void withoutTheTokenNothingIsErased() throws Exception {
		Entry entry = ledger.add(Status.REVIEW, "a.pdf", new byte[0], "invoice");
		assertThat(caller.send(caller.request("/api/documents/" + entry.id()).DELETE()).status()).isEqualTo(401);
		assertThat(ledger.entry(entry.id()).status()).isEqualTo(Status.REVIEW);
	}

	private Answer erase(String id) throws Exception {
		return caller.delete("/api/documents/" + id);
	}

	private static Delivery delivery(Entry entry, String target, Delivery.State state, String place) {
		Sentence reason = (state == Delivery.State.FAILED) ? Sentence.of("api.unavailable") : null;
		return new Delivery(entry.id(), 1, target, state, place, reason, Instant.EPOCH);
	}

}

package io.dromedary.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.dromedary.api.Caller.Answer;
import io.dromedary.document.Document;
import io.dromedary.document.Finder;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class DocumentTest {

	private static final Instant AT = Instant.parse("2026-05-14T09:00:00Z");

	@Autowired
	Caller caller;

	@Autowired
	MemoryLedger ledger;

	@BeforeEach
	void empty() {
		ledger.clear();
	}

	@Test
	void theListIsNewestFirstAndTheLinksLeadThroughAllOfIt() throws Exception {
		List<String> ids = new ArrayList<>(IntStream.range(0, 5)
			.mapToObj((number) -> ledger.add(Status.DELIVERED, number + ".pdf", new byte[0], "invoice").id())
			.toList());
		ledger.add(Status.FAILED, "x.pdf", new byte[0], "invoice");
		java.util.Collections.reverse(ids);
		List<String> seen = new ArrayList<>();
		String next = "/api/documents?limit=2&status=delivered&since=2026-05-14T08:00:00%2B00:00";
		int pages = 0;
		while (!next.isEmpty()) {
			Answer page = caller.get(next);
			page.body().forEach((document) -> seen.add(document.path("id").asText()));
			String link = page.header("Link");
			assertThat(link).satisfiesAnyOf((it) -> assertThat(it).isEmpty(),
					(it) -> assertThat(it).endsWith(">; rel=\"next\""));
			next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
			pages++;
		}
		assertThat(pages).isEqualTo(3);
		assertThat(seen).isEqualTo(ids);
	}

	@Test
	void anEmptyListIsAnEmptyArray() throws Exception {
		Answer answer = caller.get("/api/documents?type=receipt");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).isEqualTo("[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "status=lost", "status=DELIVERED", "since=yesterday", "limit=0", "limit=501", "limit=1e3",
			"cursor=%2e%2e%2f", "type=a%20b", "staus=review", "limit=2&limit=3", "%01=x", "status=%00" })
	void aParameterThatMeansNothingIsABadRequest(String query) throws Exception {
		Answer answer = caller.get("/api/documents?" + query);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body().path("type").asText()).startsWith("urn:dromedary:problem:api.");
		assertThat(answer.body().path("detail").asText()).isNotEmpty()
			.doesNotContain(
					URLDecoder.decode(query.substring(query.indexOf('=') + 1), StandardCharsets.UTF_8).concat("\""));
	}

	@Test
	void aPageAfterAnUnknownDocumentIsUnprocessable() throws Exception {
		assertThat(caller.get("/api/documents?cursor=nobody").status()).isEqualTo(422);
	}

	@Test
	void aDocumentShowsEveryFieldWithItsEvidence() throws Exception {
		JsonNode body = caller.get("/api/documents/" + inReview(Finder.LABEL).id()).body();
		JsonNode number = body.at("/fields/invoice_number");
		assertThat(number.path("value").asText()).isEqualTo("A-17");
		assertThat(number.path("printed").asText()).isEqualTo("A-17");
		assertThat(number.path("finder").asText()).isEqualTo("label");
		assertThat(number.path("confidence").asDouble()).isEqualTo(0.98);
		assertThat(number.path("supports").toString()).isEqualTo("[\"check-digits\",\"second-place\"]");
		assertThat(number.at("/evidence/page").asInt()).isEqualTo(2);
		assertThat(number.at("/evidence/quote").asText()).isEqualTo("A-17");
		assertThat(number.at("/evidence/boxes").toString()).isEqualTo("[[0.12346,0.2,0.1,0.02]]");
		assertThat(body.at("/fields/date/value").isNull()).isTrue();
		assertThat(body.at("/fields/date/supports").toString()).isEqualTo("[]");
		assertThat(body.at("/fields").fieldNames()).toIterable().containsExactly("invoice_number", "date");
		assertThat(body.at("/lines/0/amount/value").asText()).isEqualTo("12.50");
		assertThat(body.at("/findings/0/severity").asText()).isEqualTo("doubt");
		assertThat(body.at("/findings/0/sentence").asText()).contains("Retry or reject it");
	}

	@Test
	void aDocumentShowsWhereItWentAndWhatHappened() throws Exception {
		Entry entry = inReview(Finder.CHAT);
		ledger.deliveries.put(entry.id(), List.of(new Delivery(entry.id(), 1, "database", Delivery.State.FAILED, null,
				Sentence.of("api.unavailable"), AT)));
		ledger.events.put(entry.id(), List.of(new Event(AT, "review", null)));
		JsonNode body = caller.get("/api/documents/" + entry.id()).body();
		assertThat(body.at("/deliveries/0/state").asText()).isEqualTo("failed");
		assertThat(body.at("/deliveries/0/reason").asText()).contains("Try again later");
		assertThat(body.at("/events/0").toString()).isEqualTo("{\"at\":\"2026-05-14T09:00:00Z\",\"what\":\"review\"}");
		assertThat(body.path("status").asText()).isEqualTo("review");
		assertThat(body.path("version").asInt()).isEqualTo(2);
		assertThat(body.at("/links/retry").asText()).isEqualTo("/api/documents/" + entry.id() + "/retry");
	}

	@Test
	void fieldsFoundWithoutAModelAreSaidToBe() throws Exception {
		JsonNode offline = caller.get("/api/documents/" + inReview(Finder.LABEL).id()).body();
		assertThat(offline.path("note").asText()).contains("without a model");
		JsonNode witnessed = caller.get("/api/documents/" + inReview(Finder.LABEL, Finder.CHAT).id()).body();
		assertThat(witnessed.has("note")).isFalse();
		assertThat(witnessed.path("finders").toString()).isEqualTo("[\"chat\",\"label\"]");
	}

	@Test
	void anUnknownDocumentIsNotFound() throws Exception {
		for (String path : List.of("", "/original")) {
			Answer answer = caller.get("/api/documents/nobody" + path);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.body().path("type").asText()).endsWith("api.unknown-document");
		}
	}

	private Entry inReview(Finder... finders) {
		Entry entry = ledger.add(Status.PROCESSING, "a.pdf", new byte[0], "invoice");
		Document document = ledger.document(entry.id()).orElseThrow();
		ledger.review(entry, Papers.invoice(document, finders));
		return entry;
	}

}

package io.dromedary.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.dromedary.api.Caller.Answer;
import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Finder;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class DecisionTest {

	@Autowired
	Caller caller;

	@Autowired
	MemoryLedger ledger;

	private String id = "";

	@BeforeEach
	void inReview() {
		Entry entry = ledger.add(Status.PROCESSING, "a.pdf", new byte[0], "invoice");
		Document document = ledger.document(entry.id()).orElseThrow();
		ledger.review(entry, Papers.invoice(document, Finder.LABEL));
		id = entry.id();
	}

	@Test
	void anApprovedDocumentIsDelivered() throws Exception {
		Answer answer = decide("{'version': 2, 'action': 'approve'}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().path("status").asText()).isEqualTo("delivering");
		assertThat(ledger.entry(id).status()).isEqualTo(Status.DELIVERING);
	}

	@Test
	void aVersionMayBeWrittenWithADecimalPoint() throws Exception {
		assertThat(decide("{'version': 2.0, 'action': 'approve'}").status()).isEqualTo(200);
	}

	@Test
	void correctedFieldsAreSettledAndSaidToBeAPersons() throws Exception {
		Answer answer = decide("{'version': 2, 'action': 'correct', 'fields': {'date': '2026-02-28'}}");
		assertThat(answer.body().at("/fields/date/value").asText()).isEqualTo("2026-02-28");
		assertThat(answer.body().at("/fields/date/finder").asText()).isEqualTo("person");
		Assessment settled = ledger.assessment(id).orElseThrow();
		assertThat(settled.findings()).isEmpty();
	}

	@Test
	void aValueThatIsNoneIsUnprocessableAndChangesNothing() throws Exception {
		Answer answer = decide("{'version': 2, 'action': 'approve', 'fields': {'nonsense': 'x'}}");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body().at("/findings/0/field").asText()).isEqualTo("nonsense");
		assertThat(answer.body().path("insistable").asBoolean()).isTrue();
		assertThat(ledger.entry(id).status()).isEqualTo(Status.REVIEW);
	}

	@Test
	void whoInsistsIsBelieved() throws Exception {
		Answer answer = decide(
				"{'version': 2, 'action': 'correct', 'insist': true, 'fields': {'nonsense': 'x', 'date': null}}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().at("/fields/date/value").asText()).isEmpty();
	}

	@Test
	void aRejectedDocumentNeedsAReason() throws Exception {
		assertThat(decide("{'version': 2, 'action': 'reject', 'reason': ' '}").status()).isEqualTo(400);
		assertThat(decide("{'version': 2, 'action': 'reject', 'reason': 'not ours'}").status()).isEqualTo(200);
		assertThat(ledger.entry(id).status()).isEqualTo(Status.REJECTED);
	}

	@Test
	void aTypeSendsTheDocumentBackToBeExtractedAsThatTypeAndApprovesNothing() throws Exception {
		Answer answer = decide("{'version': 2, 'action': 'type', 'type': 'invoice'}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().path("status").asText()).isEqualTo("processing");
		assertThat(answer.body().at("/events/0/detail").asText()).contains("invoice");
	}

	@Test
	void anUnknownTypeIsUnprocessableAndChangesNothing() throws Exception {
		Answer answer = decide("{'version': 2, 'action': 'type', 'type': 'poem'}");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body().path("detail").asText()).contains("invoice").doesNotContain("poem");
		assertThat(ledger.entry(id).status()).isEqualTo(Status.REVIEW);
	}

	@ParameterizedTest
	@EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "REVIEW")
	void onlyWhatIsInReviewIsDecidedAndEveryOtherStateSaysWhyNot(Status status) throws Exception {
		ledger.become(id, status);
		for (String action : new String[] { "'approve'", "'reject', 'reason': 'x'", "'type', 'type': 'invoice'" }) {
			Answer answer = decide("{'version': 3, 'action': " + action + "}");
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.body().path("type").asText()).endsWith("api.no-decision-" + status.word());
			assertThat(answer.body().path("detail").asText()).startsWith("This document ");
		}
		assertThat(ledger.entry(id).status()).isEqualTo(status);
	}

	@Test
	void aDecisionOnAnOldVersionIsAConflict() throws Exception {
		for (String action : new String[] { "'approve'", "'reject', 'reason': 'x'", "'type', 'type': 'invoice'" }) {
			Answer answer = decide("{'version': 1, 'action': " + action + "}");
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		}
		assertThat(ledger.entry(id).status()).isEqualTo(Status.REVIEW);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "'approve'", "{'action': 'approve'}",
			"{'version': '2', 'action': 'approve'}", "{'version': 2}", "{'version': 2, 'action': 'aprove'}",
			"{'version': 2, 'action': 'approve', 'field': {'date': 'x'}}",
			"{'version': 2, 'action': 'approve', 'fields': {'date': 5}}",
			"{'version': 2, 'action': 'approve', 'fields': ['date']}", "{'version': 2, 'action': 'correct'}",
			"{'version': 2, 'action': 'reject', 'reason': 'x', 'fields': {'date': 'x'}}",
			"{'version': 2, 'action': 'approve', 'reason': 7}", "{'version': 2, 'action': 'approve', 'insist': 'yes'}",
			"{'version': 2, 'action': 'approve', 'lines': {}}", "{'version': 2, 'type': 'invoice'}",
			"{'version': 2, 'action': 'type'}", "{'version': 2, 'action': 'type', 'type': 7}",
			"{'version': 2, 'action': 'approve', 'type': 'invoice'}",
			"{'version': 2, 'action': 'type', 'type': 'invoice', 'fields': {'date': 'x'}}",
			"{'version': 2, 'action': 'approve', 'lines': ['x']}",
			"{'version': 2, 'action': 'approve', 'fields': null}",
			"{'version': 18446744073709551618, 'action': 'approve'}",
			"{'version': 2, 'action': 'approve', 'reason': 'not ours'}",
			"{'version': 2, 'action': 'approve', 'action': 'correct'}", "{'version': 2, 'action': 'approve'} {}",
			"{'version': 2, 'action': 'reject', 'reason': 'x\\u0000'}",
			"{'version': 2, 'action': 'correct', 'fields': {'date': '\\ud800'}}" })
	void aDecisionThatCannotBeUnderstoodIsABadRequestAndChangesNothing(String json) throws Exception {
		Answer answer = decide(json);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().path("detail").asText()).isNotEmpty().doesNotContain("Jackson", "JSON parse");
		assertThat(ledger.entry(id).status()).isEqualTo(Status.REVIEW);
	}

	@Test
	void aCorrectionOfADeliveredDocumentIsANextRevisionAndSaysWhatItChanged() throws Exception {
		ledger.become(id, Status.DELIVERED);
		assertThat(caller.get("/api/documents/" + id).body().path("links").path("correct").asText())
			.isEqualTo("/api/documents/" + id + "/decision");
		assertThat(decide("{'version': 2, 'action': 'correct', 'fields': {'date': '2026-04-30'}}").status())
			.isEqualTo(409);
		Answer refused = decide("{'version': 3, 'action': 'correct', 'fields': {'nonsense': 'x'}}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body().path("findings").isEmpty()).isFalse();
		assertThat(ledger.entry(id).status()).isEqualTo(Status.DELIVERED);
		Answer answer = decide("{'version': 3, 'action': 'correct', 'fields': {'date': '2026-04-30'}}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().path("status").asText()).isEqualTo("delivering");
		JsonNode revision = answer.body().path("revisions").path(0);
		assertThat(revision.path("revision").asInt()).isEqualTo(2);
		assertThat(revision.at("/changed/fields/date/previous").isNull()).isTrue();
		assertThat(revision.at("/changed/fields/date/value").asText()).isEqualTo("2026-04-30");
		assertThat(revision.at("/changed/tables").isEmpty()).isTrue();
	}

	@Test
	void aDecisionAsLargeAsADocumentIsTooLarge() throws Exception {
		assertThat(decide("{'version': 2, 'action': 'reject', 'reason': '" + "x".repeat(1 << 20) + "'}").status())
			.isEqualTo(413);
	}

	@Test
	void aRetryStartsTheDocumentOver() throws Exception {
		Answer answer = caller.post("/api/documents/" + id + "/retry", "application/json", "");
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.header("Location")).isEqualTo("/api/documents/" + id);
		assertThat(answer.body().path("status").asText()).isEqualTo("received");
	}

	@Test
	void whatIsDeliveredCannotBeRetried() throws Exception {
		ledger.become(id, Status.DELIVERED);
		assertThat(caller.post("/api/documents/" + id + "/retry", "application/json", "").status()).isEqualTo(409);
	}

	@Test
	void aFileThatWasSplitByItsPagesIsOneAgain() throws Exception {
		assertThat(caller.post("/api/documents/" + id + "/join", "application/json", "").status()).isEqualTo(409);
		ledger.become(id, Status.SPLIT);
		Answer answer = caller.post("/api/documents/" + id + "/join", "application/json", "");
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.header("Location")).isEqualTo("/api/documents/" + id);
		assertThat(answer.body().path("status").asText()).isEqualTo("received");
		assertThat(caller.post("/api/documents/nobody/join", "application/json", "").status()).isEqualTo(404);
	}

	@Test
	void anUnknownDocumentIsNotFound() throws Exception {
		id = "nobody";
		assertThat(decide("{'version': 2, 'action': 'approve'}").status()).isEqualTo(404);
		assertThat(caller.post("/api/documents/nobody/retry", "application/json", "").status()).isEqualTo(404);
	}

	private Answer decide(String json) throws Exception {
		return caller.post("/api/documents/" + id + "/decision", "application/json", json.replace('\'', '"'));
	}

}

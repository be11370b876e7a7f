package io.dromedary.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.dromedary.api.Caller.Answer;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;
import io.dromedary.ledger.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ContainerTest {

	@Autowired
	Caller caller;

	@Autowired
	MemoryLedger ledger;

	private Entry mail;

	private Entry first;

	private Entry second;

	@BeforeEach
	void fill() {
		ledger.clear();
		first = ledger.add(Status.DELIVERED, "a.pdf", new byte[3], "invoice");
		second = ledger.add(Status.REFUSED, "b.pdf", new byte[4], null);
		ledger.add(Status.DELIVERED, "alone.pdf", new byte[0], "invoice");
		mail = put(ledger.add(Status.SPLIT, "mail.eml", new byte[9], null), first, second);
	}

	@Test
	void aContainerShowsWhatWasFoundInIt() throws Exception {
		JsonNode body = caller.get("/api/documents/" + mail.id()).body();
		assertThat(body.path("parts")).hasSize(3);
		assertThat(body.at("/parts/0")).hasToString(
				"{\"number\":\"1\",\"fileName\":\"a.pdf\"," + "\"mediaType\":\"application/pdf\",\"size\":3,\"id\":\""
						+ first.id() + "\",\"status\":\"delivered\"}");
		assertThat(body.at("/parts/2/reason").asText()).isEqualTo("This document was erased.");
		assertThat(body.at("/parts/2").has("id") || body.at("/parts/2").has("size")).isFalse();
	}

	@Test
	void itsOutcomeIsThatOfItsPartsInListsToo() throws Exception {
		JsonNode outcome = caller.get("/api/documents/" + mail.id()).body().path("outcome");
		assertThat(outcome.path("state").asText()).isEqualTo("partly");
		assertThat(outcome.path("documents").asInt()).isEqualTo(2);
		assertThat(outcome.path("atRest").asBoolean()).isTrue();
		assertThat(outcome.at("/counts/delivered").asInt()).isOne();
		assertThat(caller.get("/api/documents?status=split").body().at("/0/outcome")).isEqualTo(outcome);
		assertThat(caller.get("/api/documents/" + first.id()).body().has("outcome")).isFalse();
	}

	@Test
	void aPartNamesItsContainerAndTheContainerLeadsToItsParts() throws Exception {
		JsonNode part = caller.get("/api/documents/" + first.id()).body();
		assertThat(part.path("parent").asText()).isEqualTo(mail.id());
		assertThat(part.path("part").asText()).isEqualTo("1");
		String link = caller.get("/api/documents/" + mail.id()).body().at("/links/parts").asText();
		assertThat(caller.get(link).body()).extracting((document) -> document.path("id").asText())
			.containsExactly(second.id(), first.id());
	}

	@Test
	void everyDocumentSaysWhereItCameFrom() throws Exception {
		JsonNode source = caller.get("/api/documents/" + first.id()).body().path("source");
		assertThat(source.path("channel").asText()).isEqualTo("upload");
		assertThat(source.path("route").asText()).isEqualTo("api");
		assertThat(source.path("fileName").asText()).isEqualTo("a.pdf");
		assertThat(source.has("subject")).isFalse();
	}

	@Test
	void aContainerHasNoPages() throws Exception {
		Answer answer = caller.get("/api/documents/" + mail.id() + "/pages/1");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body().path("detail").asText()).contains("Its parts have");
	}

	@Test
	void aContainerIsHandedOutAsItCame() throws Exception {
		Answer answer = caller.get("/api/documents/" + mail.id() + "/original");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"mail.eml\"");
	}

	@Test
	void whoWaitsForAContainerWaitsForAllThatIsInIt() {
		Outcome moving = new Outcome(Map.of(Status.DELIVERED, 1L, Status.PROCESSING, 1L));
		Outcome over = new Outcome(Map.of(Status.DELIVERED, 1L, Status.REVIEW, 1L));
		assertThat(Uploads.settled(new Upload("mail.eml", mail, null, moving))).isFalse();
		assertThat(Uploads.settled(new Upload("mail.eml", mail, null, over))).isTrue();
		assertThat(Uploads.settled(new Upload("mail.eml", mail, null))).isFalse();
		assertThat(Uploaded.alone(new Upload("mail.eml", mail, null, over), mail).outcome())
			.isEqualTo(Contents.of(over));
	}

	@Test
	void nothingIsDecidedOnAContainer() throws Exception {
		for (String action : new String[] { "approve\"", "type\", \"type\": \"invoice\"",
				"reject\", \"reason\": \"no\"" }) {
			Answer answer = caller.post("/api/documents/" + mail.id() + "/decision", "application/json",
					"{\"version\": 1, \"action\": \"" + action + "}");
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.body().path("detail").asText()).contains("split into its parts");
		}
	}

	/** Puts what is there into a container. */
	private Entry put(Entry container, Entry... members) {
		List<Found> found = new ArrayList<>();
		for (Entry member : members) {
			String part = String.valueOf(found.size() + 1);
			found.add(new Found(part, member.origin().fileName(), "application/pdf", member.size(), member.id(), null));
			place(member.id(), false, container.id(), part);
		}
		found.add(new Found("9", "smime.p7s", "application/pkcs7-signature", -1, null, Sentence.of("api.erased")));
		ledger.parts.put(container.id(), found);
		return place(container.id(), true, null, null);
	}

	private Entry place(String id, boolean container, @Nullable String parent, @Nullable String part) {
		ledger.entries.computeIfPresent(id,
				(key, e) -> new Entry(e.id(), e.revision(), e.run(), e.version(), e.status(), e.waitingFor(),
						e.waitingSince(), e.nextTry(), e.reason(), e.type(), e.sha256(), e.size(), e.origin(),
						e.instructions(), container, e.duplicateOf(), parent, part, e.updatedAt()));
		return ledger.entry(id);
	}

}

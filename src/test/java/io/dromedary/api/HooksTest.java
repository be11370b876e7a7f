package io.dromedary.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.dromedary.api.Caller.Answer;
import io.dromedary.document.Status;
import io.dromedary.ledger.hook.HookEvent;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.hook.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Subscribing to events, as Zapier, Make and n8n do it. */
@ApiTest
class HooksTest {

	@Autowired
	Caller caller;

	@Autowired
	HookLedger hooks;

	@Autowired
	MemoryLedger documents;

	@AfterEach
	void clear() {
		hooks.hooks().all().forEach((hook) -> hooks.hooks().remove(hook.id()));
	}

	private Answer subscribe(String json) throws Exception {
		return caller.post("/api/hooks", "application/json", json.replace('\'', '"'));
	}

	private String subscribed() throws Exception {
		return subscribe("{'targetUrl': 'https://a.example/x', 'event': 'document.failed'}").body().path("id").asText();
	}

	private Answer post(String path, String json) throws Exception {
		return caller.post(path, "application/json", json.replace('\'', '"'));
	}

	@Test
	void aHookIsRegisteredShownAndTakenAwayOnceAndAgain() throws Exception {
		Answer answer = subscribe("{'targetUrl': ' https://a.example/x?y=z ', 'event': 'document.delivered'}");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("Cache-Control")).contains("no-store");
		String id = answer.body().path("id").asText();
		assertThat(answer.header("Location")).isEqualTo("/api/hooks/" + id);
		assertThat(answer.body().path("secret").asText()).isEqualTo("whsec_1");
		JsonNode shown = caller.get("/api/hooks/" + id).body();
		assertThat(shown.path("targetUrl").asText()).isEqualTo("https://a.example/x?y=z");
		assertThat(shown.path("event").asText()).isEqualTo("document.delivered");
		assertThat(shown.has("secret")).isFalse();
		assertThat(caller.get("/api/hooks").body()).isEqualTo(caller.get("/api/hooks").body()).hasSize(1);
		for (int times = 0; times < 2; times++) {
			assertThat(caller.delete("/api/hooks/" + id).status()).isEqualTo(204);
		}
		assertThat(caller.get("/api/hooks/" + id).status()).isEqualTo(404);
		assertThat(caller.get("/api/hooks").text()).isEqualTo("[]");
	}

	@Test
	void severalEventsAreToldToOneAddress() throws Exception {
		JsonNode hook = subscribe(
				"{'targetUrl': 'https://a.example/x', 'events': ['document.failed', 'document.amended']}")
			.body();
		assertThat(hook.path("events")).hasSize(2);
		assertThat(hook.has("event")).isFalse();
		assertThat(hooks.hooks().find(hook.path("id").asText()).orElseThrow().events())
			.isEqualTo(Set.of(HookEvent.FAILED, HookEvent.AMENDED));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "x", "{'targetUrl': 'https://a.example'}", "{'event': 'document.failed'}",
			"{'targetUrl': 'https://a.example', 'event': 'document.failed', 'events': ['document.failed']}",
			"{'targetUrl': 'https://a.example', 'events': []}", "{'targetUrl': 1, 'event': 'document.failed'}",
			"{'targetUrl': 'https://a.example', 'evnt': 'document.failed'}" })
	void whatIsNoSubscriptionIsABadRequest(String json) throws Exception {
		assertThat(subscribe(json).status()).isEqualTo(400);
		assertThat(hooks.hooks().all()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'targetUrl': 'https://a.example', 'event': 'document.deliverd'}",
			"{'targetUrl': 'https://a.example', 'events': ['document.failed', 7]}",
			"{'targetUrl': 'https://private.example/token', 'event': 'document.failed'}" })
	void whatCannotBeIsUnprocessableAndNotShown(String json) throws Exception {
		Answer answer = subscribe(json);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text()).doesNotContain("token");
		assertThat(hooks.hooks().all()).isEmpty();
	}

	@Test
	void thereAreNoMoreThanTheSettingsAllow() throws Exception {
		for (int i = 0; i < 5; i++) {
			subscribed();
		}
		assertThat(subscribe("{'targetUrl': 'https://a.example', 'event': 'document.failed'}").status()).isEqualTo(422);
	}

	@Test
	void aNewSecretIsShownOnce() throws Exception {
		String id = subscribed();
		Answer answer = caller.post("/api/hooks/" + id + "/secret", "application/json", "");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().path("secret").asText()).isEqualTo("whsec_1");
		assertThat(answer.header("Cache-Control")).contains("no-store");
		assertThat(hooks.hooks().find(id).orElseThrow().oldSecret()).isEqualTo("whsec_1");
		assertThat(caller.post("/api/hooks/unknown/secret", "application/json", "").status()).isEqualTo(404);
		for (String none : List.of("x", "%C2%84", "..%C2%84")) {
			assertThat(caller.post("/api/hooks/" + none + "/secret", "application/json", "").status()).isEqualTo(404);
		}
		assertThat(caller.delete("/api/hooks/%C2%84").status()).isEqualTo(404);
	}

	@Test
	void whatWasToldIsInTheLogAndCanBeToldAgain() throws Exception {
		String id = subscribed();
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			Answer test = caller.post("/api/hooks/" + id + "/test", "application/json", "");
			assertThat(test.status()).isEqualTo(202);
			ids.add(0, test.body().path("webhookId").asText());
		}
		for (Message message : hooks.messages().claim(id, 2, Duration.ofHours(1))) {
			hooks.messages().failed(message, 503, null);
		}
		JsonNode log = caller.get("/api/hooks/" + id + "/deliveries").body();
		assertThat(log.findValuesAsText("webhookId")).isEqualTo(ids);
		assertThat(log.findValuesAsText("state")).containsExactly("waiting", "failed", "failed");
		assertThat(log.at("/1/lastStatus").asInt()).isEqualTo(503);
		assertThat(log.at("/1/tries").asInt()).isEqualTo(1);
		assertThat(log.at("/1").has("nextTry")).isFalse();
		assertThat(log.at("/0").has("nextTry")).isTrue();
		assertThat(post("/api/hooks/" + id + "/deliveries/" + ids.get(1) + "/replay", "").body().toString())
			.isEqualTo("{\"replayed\":1}");
		assertThat(post("/api/hooks/" + id + "/replay", "{'failed': true}").body().path("replayed").asInt())
			.isEqualTo(1);
		assertThat(post("/api/hooks/" + id + "/replay", "{'since': '2026-01-01T00:00:00+01:00'}").body()
			.path("replayed")
			.asInt()).isEqualTo(3);
		assertThat(post("/api/hooks/" + id + "/deliveries/evt_unknown/replay", "").status()).isEqualTo(404);
		assertThat(post("/api/hooks/unknown/replay", "{'failed': true}").status()).isEqualTo(404);
		assertThat(caller.get("/api/hooks/unknown/deliveries").status()).isEqualTo(404);
	}

	@Test
	void theLogComesInPages() throws Exception {
		String id = subscribed();
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			ids.add(0, hooks.messages().test(id).id());
		}
		String path = "/api/hooks/" + id + "/deliveries";
		List<String> seen = new ArrayList<>();
		String next = path + "?limit=2";
		for (int page = 0; page < 3; page++) {
			Answer answer = caller.get(next);
			seen.addAll(answer.body().findValuesAsText("webhookId"));
			next = answer.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
			assertThat(next).startsWith((page < 2) ? path + "?limit=2&cursor=evt_" : "");
		}
		assertThat(next).isEmpty();
		assertThat(seen).isEqualTo(ids);
		assertThat(caller.get(path + "?cursor=evt_unknown").status()).isEqualTo(422);
		for (String none : List.of("?limit=501", "?limit=2&limit=3", "?status=sent", "?cursor=%20")) {
			assertThat(caller.get(path + none).status()).as(none).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'failed': false}", "{'since': 'today'}", "{'failed': true, 'since': 'x'}",
			"{'all': true}", "" })
	void whatIsToBeToldAgainMustBeSaid(String json) throws Exception {
		assertThat(post("/api/hooks/" + subscribed() + "/replay", json).status()).isEqualTo(400);
	}

	@Test
	void theAddressInTheSettingsHasALogButIsNoHook() throws Exception {
		assertThat(caller.get("/api/hooks/webhook/deliveries").status()).isEqualTo(404);
		hooks.hooks().configure(Set.of(HookEvent.FAILED));
		try {
			assertThat(caller.get("/api/hooks/webhook/deliveries").status()).isEqualTo(200);
			assertThat(caller.get("/api/hooks/webhook").status()).isEqualTo(404);
			assertThat(caller.get("/api/hooks").text()).isEqualTo("[]");
		}
		finally {
			hooks.hooks().configure(Set.of());
		}
	}

	@Test
	void aSampleIsThatOfTheEvent() throws Exception {
		assertThat(caller.get("/api/hooks/sample/document.failed").body().at("/0/type").asText())
			.isEqualTo("document.failed");
		assertThat(caller.get("/api/hooks/sample/document.unknown").status()).isEqualTo(422);
	}

	@Test
	void whoConnectsLearnsWhatItIsAndInWhichFormItTells() throws Exception {
		assertThat(caller.get("/api/me").body().path("name").asText()).isEqualTo("Dromedary");
		Answer schema = caller.get("/api/payload.schema.json");
		assertThat(schema.header("Content-Type")).isEqualTo("application/schema+json");
		assertThat(schema.body().isObject()).isTrue();
		for (String path : List.of("/api/me", "/api/hooks", "/api/payload.schema.json")) {
			assertThat(caller.send(caller.request(path)).status()).isEqualTo(401);
		}
	}

	/**
	 * A trigger that asks again and again: the newest first, each under an id of its own.
	 */
	@Test
	void whoAsksForDocumentsHasTheNewestFirst() throws Exception {
		String first = documents.add(Status.DELIVERED, "a.pdf", new byte[0], "polled").id();
		String second = documents.add(Status.DELIVERED, "b.pdf", new byte[0], "polled").id();
		assertThat(caller.get("/api/documents?type=polled&status=delivered").body().findValuesAsText("id"))
			.containsExactly(second, first);
	}

}

package io.dromedary.api;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.dromedary.api.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class AccessTest {

	@Autowired
	Caller caller;

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/liveness",
			"/readiness" })
	void theProbesAnswerAnybodyWithTheStatusOnly(String path) throws Exception {
		Answer answer = caller.send(caller.request(path));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().path("status").asText()).isEqualTo("UP");
		assertThat(answer.body().has("components")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/documents", "/api/documents/x/original", "/api/routes", "/actuator",
			"/actuator/metrics", "/actuator/health/diskSpace", "/api/nowhere", "/api//documents" })
	void everythingElseWantsTheToken(String path) throws Exception {
		Answer answer = caller.send(caller.request(path));
		assertThat(answer.status()).isIn(400, 401);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.header("Set-Cookie")).isEmpty();
	}

	@Test
	void aWrongTokenIsToldHowToComeByTheRightOne() throws Exception {
		for (String header : List.of("Bearer wrong", "Bearer ", "Basic YXBpOmFwaQ==", caller.token(),
				"Bearer " + caller.token() + "x")) {
			Answer answer = caller.send(caller.request("/api/documents").header("Authorization", header));
			assertThat(answer.status()).isEqualTo(401);
			assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
			assertThat(answer.body().path("detail").asText()).contains("secrets/api-token");
		}
	}

	@Test
	@EnabledOnOs(value = OS.LINUX, disabledReason = "left out: only Linux has more than one address of its own")
	void whoSendsTooManyWrongTokensIsToldToWaitAndTheRightOneIsLetIn() throws Exception {
		for (int tries = 0; tries < SecurityConfiguration.OF_ONE; tries++) {
			assertThat(elsewhere("/api/documents", "guess" + tries)).startsWith("HTTP/1.1 401");
		}
		assertThat(elsewhere("/api/documents", "guess")).startsWith("HTTP/1.1 429")
			.containsPattern("Retry-After: [1-6]?\\d\r")
			.contains("application/problem+json", "api.too-many-wrong-tokens");
		assertThat(elsewhere("/actuator/health", "guess")).startsWith("HTTP/1.1 200");
		assertThat(elsewhere("/api/documents", caller.token())).startsWith("HTTP/1.1 200");
		assertThat(caller.send(caller.request("/api/documents").header("Authorization", "Bearer x")).status())
			.isEqualTo(401);
	}

	private String elsewhere(String path, String token) throws Exception {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), caller.port(),
				InetAddress.getByName("127.0.0.2"), 0); InputStream answer = socket.getInputStream()) {
			String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token
					+ "\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Test
	void aPageOfAnotherSiteChangesNothingEvenWithTheToken() throws Exception {
		for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1", "nonsense")) {
			Answer answer = caller.send(caller.request("/api/documents/x/retry")
				.header("Authorization", "Bearer " + caller.token())
				.header("Origin", origin)
				.POST(HttpRequest.BodyPublishers.noBody()));
			assertThat(answer.status()).as(origin).isEqualTo(403);
			assertThat(answer.body().path("type").asText()).endsWith("api.foreign-origin");
		}
		Answer own = caller.send(caller.request("/api/documents/x/retry")
			.header("Authorization", "Bearer " + caller.token())
			.header("Origin", "http://127.0.0.1:" + caller.port())
			.POST(HttpRequest.BodyPublishers.noBody()));
		assertThat(own.status()).isEqualTo(404);
	}

	@Test
	void theTokenOpensAlsoTheDetailsOfHealth() throws Exception {
		assertThat(caller.get("/actuator/health").body().has("components")).isTrue();
	}

	@Test
	void theRoutesAreListedWithWhatIsWrongWithThem() throws Exception {
		Answer answer = caller.get("/api/routes");
		assertThat(answer.body().at("/0/origin").asText()).isEqualTo("shipped");
		assertThat(answer.body().at("/0").has("problem")).isFalse();
		assertThat(answer.body().at("/1/door").toString())
			.isEqualTo("{\"reason\":\"There is nothing at this address.\",\"since\":\"1970-01-01T00:00:00Z\"}");
		assertThat(answer.body().at("/2/problem").toString())
			.isEqualTo("{\"line\":3,\"sentence\":\"There is nothing at this address.\"}");
	}

	@Test
	void whatIsNotThereIsNotFoundAndTheWrongMethodIsNamed() throws Exception {
		Answer nowhere = caller.get("/api/nowhere");
		assertThat(nowhere.status()).isEqualTo(404);
		assertThat(nowhere.header("Content-Type")).startsWith("application/problem+json");
		Answer method = caller.send(caller.request("/api/documents/x")
			.header("Authorization", "Bearer " + caller.token())
			.PUT(HttpRequest.BodyPublishers.noBody()));
		assertThat(method.status()).isEqualTo(405);
		assertThat(method.header("Allow")).contains("GET", "DELETE");
		Answer type = caller.send(caller.request("/api/documents/x/decision")
			.header("Authorization", "bearer " + caller.token())
			.POST(HttpRequest.BodyPublishers.ofString("version=1")));
		assertThat(type.status()).isEqualTo(415);
		Answer accept = caller.send(caller.request("/api/documents")
			.header("Authorization", "Bearer " + caller.token())
			.header("Accept", "text/csv"));
		assertThat(accept.status()).isEqualTo(406);
		assertThat(accept.header("Content-Type")).startsWith("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "FANCY", "PROPFIND" })
	void aMethodThatNobodyKnowsIsNotAllowedAndNothingIsEchoed(String method) throws Exception {
		String answer = raw(method + " /api/documents HTTP/1.1\r\nHost: a\r\nX-Echo: 4711\r\nAuthorization: Bearer "
				+ caller.token() + "\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 405").contains("Allow: ", "application/problem+json");
		assertThat(answer).doesNotContain("4711");
	}

	@Test
	void aRequestThatIsNoHttpIsAProblemToo() throws Exception {
		String answer = raw("GET /api/[x] HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "api.bad-request");
		assertThat(answer).doesNotContain("<html", "Tomcat", "org.apache");
	}

	private String raw(String request) throws Exception {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), caller.port());
				InputStream answer = socket.getInputStream()) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}

package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.dromedary.api.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A caller is answered in a language of their own. */
@ApiTest
class SpokenLanguageTest {

	@Autowired
	Caller caller;

	private Answer ask(String path, String language, boolean token) throws Exception {
		var request = caller.request(path).header("Accept-Language", language);
		return caller.send(token ? request.header("Authorization", "Bearer " + caller.token()) : request);
	}

	@Test
	void aProblemIsToldInTheLanguageOfTheCaller() throws Exception {
		Answer italian = ask("/api/documents/none", "de, it-IT;q=0.8, en;q=0.3", true);
		assertThat(italian.body().path("detail").asText()).isEqualTo("Questo documento non esiste.");
		assertThat(italian.header("Content-Language")).isEqualTo("it");
		assertThat(italian.response().headers().allValues("Vary")).contains("Accept-Language");
		Answer english = ask("/api/documents/none", "fr", true);
		assertThat(english.body().path("detail").asText()).isEqualTo("There is no such document.");
		assertThat(english.header("Content-Language")).isEqualTo("en");
	}

	@Test
	void whoeverHasNoTokenIsToldSoInTheirLanguage() throws Exception {
		Answer italian = ask("/api/documents", "it", false);
		assertThat(italian.status()).isEqualTo(401);
		assertThat(italian.body().path("detail").asText()).contains("Authorization: Bearer TOKEN", "richiede");
		assertThat(italian.header("Content-Language")).isEqualTo("it");
		assertThat(italian.response().headers().allValues("Vary")).contains("Accept-Language");
	}

	@Test
	void evenARequestThatNeverReachesTheProgramIsAnsweredSo() throws IOException {
		try (Socket socket = new Socket("127.0.0.1", caller.port())) {
			socket.getOutputStream()
				.write("GET /api/documents HTTP/1.1\r\nAccept-Language: it\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			InputStream answer = socket.getInputStream();
			assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 400")
				.contains("Content-Language: it", "La richiesta non è comprensibile.");
		}
	}

}

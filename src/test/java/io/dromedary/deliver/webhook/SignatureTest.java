package io.dromedary.deliver.webhook;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.dromedary.document.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The first row is the example of the specification. */
class SignatureTest {

	private static final Service TARGET = new Service(Service.Kind.TARGET, "webhook");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | {"test": 2432232314} | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
					whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8= | evt_0001 | 1767322745 | {"type":"document.extracted","timestamp":"2026-01-02T03:04:05Z","data":{"id":"doc_1","total":"1234.56","supplier":"Caffè Ròma"}} | v1,OaL4RKwhlEeJkfg+VpivDQaI8ipNHJS2PurkWHXYDZ0=
					""")
	void itIsThatOfTheSpecification(String secret, String id, long timestamp, String body, String signature) {
		assertThat(Signature.standard(List.of(Secret.of(secret, TARGET)), id, timestamp,
				body.getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(signature);
	}

	@Test
	void theLibraryOfStandardWebhooksTakesItByTheNewSecretAndByTheOldOne() throws Exception {
		Random random = new Random(5);
		for (int length = 24; length <= 64; length++) {
			String secret = secret(random, length);
			String old = secret(random, 32);
			String body = "{\"total\":\"1.00\",\"seller\":\"Caffè Ròma " + length + "\"}";
			long now = Instant.now().getEpochSecond();
			String signature = Signature.standard(List.of(Secret.of(secret, TARGET), Secret.of(old, TARGET)), "evt_1",
					now, body.getBytes(StandardCharsets.UTF_8));
			HttpHeaders headers = headers("evt_1", now, signature);
			assertThatCode(() -> new Webhook(secret).verify(body, headers)).doesNotThrowAnyException();
			assertThatCode(() -> new Webhook(old).verify(body, headers)).doesNotThrowAnyException();
			assertThatThrownBy(() -> new Webhook(secret).verify(body + " ", headers))
				.isInstanceOf(WebhookVerificationException.class);
			assertThatThrownBy(() -> new Webhook(secret).verify(body, headers("evt_2", now, signature)))
				.isInstanceOf(WebhookVerificationException.class);
		}
	}

	/** The example of GitHub's manual, "Validating webhook deliveries". */
	@Test
	void theOtherOneIsThatOfGitHub() {
		assertThat(Signature.hub("It's a Secret to Everybody", "Hello, World!".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
	}

	private static String secret(Random random, int length) {
		byte[] key = new byte[length];
		random.nextBytes(key);
		return "whsec_" + Base64.getEncoder().encodeToString(key);
	}

	private static HttpHeaders headers(String id, long timestamp, String signature) {
		return HttpHeaders.of(Map.of("webhook-id", List.of(id), "webhook-timestamp", List.of(Long.toString(timestamp)),
				"webhook-signature", List.of(signature)), (name, value) -> true);
	}

}

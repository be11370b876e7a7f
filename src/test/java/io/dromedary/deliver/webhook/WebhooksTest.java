package io.dromedary.deliver.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.deliver.Samples;
import io.dromedary.deliver.files.Original;
import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.Receiver;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What becomes of a document by what its receiver answers. */
class WebhooksTest {

	private static final byte[] BODY = "{\"seller\":\"Caffè\"}".getBytes(StandardCharsets.UTF_8);

	private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

	private static final Assessment BILL = Samples.bill("w1", 3, Map.of("number", "A"), List.of());

	private final Receiver receiver = new Receiver();

	private final FakeLedger ledger = new FakeLedger();

	private WebhookSettings settings = settings(receiver.url(), "", "", "");

	@AfterEach
	void close() {
		receiver.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 201, 202, 204, 299 })
	void whatIsTakenIsDelivered(int status) {
		receiver.reaction = Receiver.Reaction.status(status);
		webhooks().post(BILL, "webhook", "x");
		assertThat(ledger.deliveries("w1")).singleElement()
			.satisfies((delivery) -> assertThat(delivery.target()).isEqualTo("webhook"));
		Receiver.Post post = receiver.posts().get(0);
		assertThat(post.body()).isEqualTo(BODY);
		assertThat(post.header("webhook-id")).isEqualTo("evt_w1_3");
		assertThat(post.header("content-type")).isEqualTo("application/json");
		assertThat(post.headers()).doesNotContainKeys("webhook-signature", "x-hub-signature-256");
	}

	@ParameterizedTest
	@CsvSource({ "301,elsewhere", "302,elsewhere", "307,elsewhere", "401,secret", "403,secret", "404,address",
			"405,address", "408,less often", "429,less often", "500,less often", "503,less often" })
	void aReceiverThatIsNotAsItShouldBeIsWaitedForAndLeftAloneAWhile(int status, String said) {
		receiver.reaction = Receiver.Reaction.status(status, "Location", receiver.url());
		Webhooks webhooks = webhooks();
		for (int failure = 0; failure < Pause.TOLERATED; failure++) {
			assertThat(failure(webhooks, ServiceUnavailable.class).service())
				.isEqualTo(new Service(Service.Kind.TARGET, "webhook:document"));
		}
		ServiceUnavailable first = failure(webhooks, ServiceUnavailable.class);
		assertThat(first.service()).isEqualTo(new Service(Service.Kind.TARGET, "webhook"));
		assertThat(first).hasMessageContaining(said).hasMessageContaining(String.valueOf(status)).hasNoCause();
		assertThat(failure(webhooks, ServiceUnavailable.class)).hasMessage(first.getMessage());
		assertThat(receiver.posts()).hasSize(Pause.TOLERATED + 1);
		assertThat(ledger.deliveries("w1")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 410, 413, 415, 422 })
	void whatWillNeverBeTakenIsGivenUpAndTheNextOneIsTried(int status) {
		receiver.reaction = Receiver.Reaction.status(status);
		Webhooks webhooks = webhooks();
		assertThat(failure(webhooks, Undeliverable.class)).hasMessageContaining(String.valueOf(status));
		failure(webhooks, Undeliverable.class);
		assertThat(receiver.posts()).hasSize(2);
	}

	@Test
	void theFileComesAlongAsAPartOfAFormThatIsTheSameEachTime() throws Exception {
		settings = multipart(DataSize.ofMegabytes(8));
		webhooks().post(BILL, "webhook", "x");
		webhooks().post(BILL, "webhook", "x");
		Receiver.Post post = receiver.posts().get(0);
		MimeMultipart form = new MimeMultipart(new ByteArrayDataSource(post.body(), post.header("content-type")));
		assertThat(form.getCount()).isEqualTo(2);
		assertThat(form.getBodyPart(0).getHeader("Content-Disposition")).containsExactly("form-data; name=\"payload\"");
		assertThat(form.getBodyPart(0).getInputStream().readAllBytes()).isEqualTo(BODY);
		String file = form.getBodyPart(1).getHeader("Content-Disposition")[0];
		assertThat(new String(file.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
			.isEqualTo("form-data; name=\"original\"; filename=\"\u00e8 _x'y.pdf\"");
		assertThat(form.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(Original.bytes(BILL.document()));
		assertThat(receiver.posts().get(1).body()).isEqualTo(post.body());
		assertThat(post.header("webhook-signature"))
			.isEqualTo(Signature.standard(List.of(Secret.of(SECRET, new Service(Service.Kind.TARGET, "webhook"))),
					"evt_w1_3", Long.parseLong(post.header("webhook-timestamp")), post.body()));
		settings = multipart(DataSize.ofBytes(BILL.document().content().size() - 1));
		webhooks().post(BILL, "webhook", "x");
		assertThat(receiver.posts().get(2).body()).as("a larger one is only linked").isEqualTo(BODY);
	}

	@Test
	void whoDoesNotAnswerInTimeIsAway() {
		receiver.reaction = Receiver.Reaction.silence();
		settings = new WebhookSettings(receiver.url(), "", "", false, "", "", Duration.ofMillis(300),
				WebhookSettings.Original.LINK, DataSize.ofMegabytes(8));
		assertThat(failure(webhooks(), ServiceUnavailable.class)).hasMessageContaining("does not answer").hasNoCause();
	}

	@Test
	void whereNobodyListensIsAway() {
		receiver.close();
		assertThat(failure(webhooks(), ServiceUnavailable.class)).hasMessageContaining("does not answer").hasNoCause();
	}

	/** A file of settings with a word where a number belongs. */
	@Test
	void settingsThatCannotBeReadAreWaitedForAndNotShown() {
		settings = new WebhookSettings(receiver.url(), "", "", false, "", "", Duration.ZERO,
				WebhookSettings.Original.LINK, DataSize.ofMegabytes(8));
		assertThat(failure(webhooks(), ServiceUnavailable.class)).hasMessageContaining("20s").hasNoCause();
		var environment = new MockEnvironment().withProperty("x.timeout", "word");
		Webhooks webhooks = new Webhooks(
				(prefix) -> Binder.get(environment).bindOrCreate(prefix, WebhookSettings.class),
				(assessment, original) -> BODY, ledger, Clock.systemUTC());
		assertThat(failure(webhooks, ServiceUnavailable.class)).hasMessageContaining("20s")
			.hasMessageNotContaining("word")
			.hasNoCause();
	}

	@Test
	void aHeadThatIsNoneIsNoAnswer() {
		receiver.reaction = new Receiver.Reaction(0, (exchange) -> {
			exchange.getResponseHeaders().set("Content-Length", "many");
			exchange.sendResponseHeaders(200, 0);
		});
		assertThat(failure(webhooks(), ServiceUnavailable.class)).hasMessageContaining("does not answer").hasNoCause();
	}

	/** Not even as the cause: it would show the settings. */
	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			ftp://host/x,          '',        '',             '',       address
			http://,               '',        '',             '',       address
			http://me:word@host/x, '',        '',             '',       address
			not a url,             '',        '',             '',       address
			http://127.0.0.1:99999/x, '',     '',             '',       answer
			none,                  word,      '',             '',       whsec_
			none,                  '',        Content-Length, word,     header
			none,                  '',        'X: y',         word,     header
			""")
	void aSettingThatIsNoneIsWaitedForAndNotShown(@org.jspecify.annotations.Nullable String url, String secret,
			String header, String value, String said) {
		settings = settings((url != null) ? url : receiver.url(), secret, header, value);
		assertThat(failure(webhooks(), ServiceUnavailable.class)).hasMessageContaining(said)
			.hasMessageNotContaining("word")
			.hasNoCause();
		assertThat(receiver.posts()).isEmpty();
	}

	private WebhookSettings multipart(DataSize most) {
		return new WebhookSettings(receiver.url(), SECRET, "", false, "", "", Duration.ofSeconds(20),
				WebhookSettings.Original.MULTIPART, most);
	}

	private Webhooks webhooks() {
		return new Webhooks((prefix) -> settings, (assessment, original) -> BODY, ledger, Clock.systemUTC());
	}

	private static WebhookSettings settings(String url, String secret, String header, String value) {
		return new WebhookSettings(url, secret, "", false, header, value, Duration.ofSeconds(20),
				WebhookSettings.Original.LINK, DataSize.ofMegabytes(8));
	}

	private static <T extends DocumentException> T failure(Webhooks webhooks, Class<T> type) {
		return Objects.requireNonNull(catchThrowableOfType(type, () -> webhooks.post(BILL, "webhook", "x")));
	}

}

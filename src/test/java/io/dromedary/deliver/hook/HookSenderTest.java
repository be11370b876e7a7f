package io.dromedary.deliver.hook;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.standardwebhooks.Webhook;
import io.dromedary.deliver.webhook.Secret;
import io.dromedary.fakes.Receiver;
import io.dromedary.ledger.hook.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of messages by what their receivers do. */
class HookSenderTest extends HookSenderCase {

	@Test
	void whatIsTakenIsSentOnceAndSignedAlsoByTheOldSecret() throws Exception {
		String hook = hook(receiver.url() + "?token=t");
		String old = ledger.hooks().find(hook).orElseThrow().secret();
		String secret = Secret.random();
		ledger.hooks().rotate(hook, secret);
		sender(PATIENCE, NEVER);
		Message message = ledger.messages().test(hook);
		Message sent = become(hook, message, Message.State.SENT);
		assertThat(sent.answer()).isEqualTo(200);
		assertThat(sent.nextTry()).isNull();
		Receiver.Post post = receiver.posts().get(0);
		assertThat(receiver.posts()).hasSize(1);
		assertThat(post.header("webhook-id")).isEqualTo(message.id());
		assertThat(post.header("host")).startsWith("127.0.0.1:");
		assertThat(post.header("x-hub-signature-256")).startsWith("sha256=");
		String body = new String(post.body(), StandardCharsets.UTF_8);
		assertThat(body).isEqualTo("{\"type\":\"endpoint.test\",\"seller\":\"Caffè\"}");
		var headers = HttpHeaders.of(post.headers(), (name, value) -> true);
		new Webhook(secret).verify(body, headers);
		new Webhook(old).verify(body, headers);
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 307, 400, 401, 404, 422, 429, 500, 503 })
	void whatIsNotTakenIsTriedUnderTheSameIdUntilAllTriesAreUsedUp(int status) {
		receiver.reaction = Receiver.Reaction.status(status, "Location", receiver.url());
		String hook = hook(receiver.url());
		sender(PATIENCE, QUICK, QUICK);
		Message message = ledger.messages().test(hook);
		Message failed = become(hook, message, Message.State.FAILED);
		assertThat(failed.answer()).isEqualTo(status);
		assertThat(failed.tries()).isEqualTo(3);
		assertThat(receiver.posts()).hasSize(3)
			.allSatisfy((post) -> assertThat(post.header("webhook-id")).isEqualTo(message.id()));
		receiver.reaction = Receiver.Reaction.status(202);
		ledger.messages().replay(hook, message.id());
		assertThat(become(hook, message, Message.State.SENT).answer()).isEqualTo(202);
		assertThat(receiver.taken()).extracting((post) -> post.header("webhook-id")).containsExactly(message.id());
	}

	@Test
	void whoDoesNotAnswerInTimeIsTriedAgain() {
		receiver.reaction = Receiver.Reaction.silence();
		String hook = hook(receiver.url());
		sender(Duration.ofMillis(300), NEVER);
		Message message = tried(hook, ledger.messages().test(hook), 1);
		assertThat(message.problem()).isEqualTo("no-answer");
		assertThat(message.answer()).isNull();
		assertThat(message.state()).isEqualTo(Message.State.WAITING);
	}

	@Test
	void anAnswerWithoutEndIsNotReadToItsEnd() {
		receiver.reaction = Receiver.Reaction.endless();
		String hook = hook(receiver.url());
		sender(PATIENCE, NEVER);
		assertThat(become(hook, ledger.messages().test(hook), Message.State.SENT).answer()).isEqualTo(200);
	}

	/** The name meant an allowed address when it was registered. */
	@Test
	void aNameThatMeansAnotherAddressByNowIsNotFollowed() {
		String hook = hook(receiver.url().replace("127.0.0.1", "x.example"));
		HookSettings settings = new HookSettings(List.of("127.0.0.1"), List.of(QUICK, NEVER), PATIENCE, 10,
				Duration.ofDays(30));
		sender(settings);
		Message first = ledger.messages().test(hook);
		become(hook, first, Message.State.SENT);
		assertThat(receiver.posts().get(0).header("host")).startsWith("x.example:");
		resolved.set("127.0.0.2");
		Message second = tried(hook, ledger.messages().test(hook), 2);
		assertThat(second.problem()).isEqualTo("address");
		assertThat(receiver.posts()).hasSize(1);
	}

	/** As after a kill between sending and writing it down. */
	@Test
	void whatASenderThatDiedHadSentIsSentAgainUnderTheSameId() {
		String hook = hook(receiver.url());
		Message message = ledger.messages().test(hook);
		assertThat(ledger.messages().claim(hook, 1, NEVER)).hasSize(1);
		assertThat(ledger.messages().find(hook, message.id()).orElseThrow().state()).isEqualTo(Message.State.SENDING);
		sender(PATIENCE, NEVER);
		assertThat(become(hook, message, Message.State.SENT).tries()).isEqualTo(2);
		assertThat(receiver.posts()).extracting((post) -> post.header("webhook-id")).containsExactly(message.id());
	}

}

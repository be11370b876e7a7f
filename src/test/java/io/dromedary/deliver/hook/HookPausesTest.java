package io.dromedary.deliver.hook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.dromedary.fakes.Receiver;
import io.dromedary.ledger.hook.Message;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Receivers that are left alone, and that hold up no other. */
@Tag("slow")
class HookPausesTest extends HookSenderCase {

	@Test
	void whoAsksToBeLeftAloneIs() {
		receiver.reaction = Receiver.Reaction.status(503, "Retry-After", "3600");
		String hook = hook(receiver.url());
		HookSender sender = sender(PATIENCE, QUICK, QUICK);
		Message message = tried(hook, ledger.messages().test(hook), 1);
		assertThat(sender.failing()).containsExactly(hook);
		assertThat(Duration.between(message.triedAt(), message.nextTry())).isBetween(Duration.ofMinutes(59),
				Duration.ofMinutes(61));
	}

	@Test
	void whoIsGoneIsToldNoMoreUntilATestIsTaken() {
		receiver.reaction = Receiver.Reaction.status(410);
		String hook = hook(receiver.url());
		sender(PATIENCE, NEVER);
		Message message = ledger.messages().test(hook);
		assertThat(become(hook, message, Message.State.FAILED).answer()).isEqualTo(410);
		await().atMost(PATIENCE).until(() -> ledger.hooks().find(hook).orElseThrow().goneAt() != null);
		receiver.reaction = Receiver.Reaction.status(200);
		become(hook, ledger.messages().test(hook), Message.State.SENT);
		await().atMost(PATIENCE).until(() -> ledger.hooks().find(hook).orElseThrow().goneAt() == null);
	}

	@Test
	void oneThatHangsDelaysNoOtherAndHasFewOfItsMessagesUnderWay() {
		try (Receiver hanging = new Receiver()) {
			hanging.reaction = Receiver.Reaction.silence();
			String slow = hook(hanging.url());
			String quick = hook(receiver.url());
			IntStream.range(0, 20).forEach((one) -> ledger.messages().test(slow));
			sender(Duration.ofMinutes(5), NEVER);
			await().atMost(PATIENCE).until(() -> hanging.posts().size() == 4);
			List<Message> sent = IntStream.range(0, 20).mapToObj((one) -> ledger.messages().test(quick)).toList();
			sent.forEach((message) -> become(quick, message, Message.State.SENT));
			assertThat(hanging.posts()).hasSize(4);
			assertThat(receiver.posts()).hasSize(20);
		}
	}

	@Test
	void whereNobodyListensIsLeftAloneAndWhenItIsBackAllGoesAtOnce() {
		Receiver dead = new Receiver();
		dead.close();
		resolved.set("127.0.0.1");
		String hook = hook(dead.url());
		sender(PATIENCE, NEVER);
		List<Message> messages = IntStream.range(0, 12).mapToObj((one) -> ledger.messages().test(hook)).toList();
		// whoever asks for a test is tried at once; after that it is left alone
		await().atMost(PATIENCE)
			.until(() -> ledger.messages()
				.log(hook, 20)
				.stream()
				.noneMatch((one) -> one.state() == Message.State.SENDING)
					&& ledger.messages().log(hook, 20).stream().anyMatch((one) -> one.tries() == 1));
		assertThat(ledger.messages().log(hook, 20)).allMatch((one) -> one.state() == Message.State.WAITING);
		try (Receiver back = Receiver.at(dead.port())) {
			messages = new ArrayList<>(messages);
			messages.add(ledger.messages().test(hook));
			messages.forEach((message) -> become(hook, message, Message.State.SENT));
			assertThat(back.posts()).extracting((post) -> post.header("webhook-id"))
				.hasSize(13)
				.doesNotHaveDuplicates();
		}
	}

	@Test
	void aReceiverThatFailsNowAndThenHasEverythingOnceInEffect() {
		AtomicInteger count = new AtomicInteger();
		receiver.reaction = new Receiver.Reaction(200,
				(exchange) -> exchange.sendResponseHeaders((count.incrementAndGet() % 5 == 0) ? 503 : 200, -1));
		String hook = hook(receiver.url());
		sender(PATIENCE, QUICK, QUICK, QUICK, QUICK, QUICK, QUICK, QUICK, QUICK, QUICK);
		List<Message> messages = IntStream.range(0, 40).mapToObj((one) -> ledger.messages().test(hook)).toList();
		messages.forEach((message) -> become(hook, message, Message.State.SENT));
		Map<String, Integer> sent = new TreeMap<>();
		receiver.posts().forEach((post) -> sent.merge(post.header("webhook-id"), 1, Integer::sum));
		assertThat(sent).hasSize(40);
		assertThat(receiver.posts()).hasSizeBetween(48, 50);
	}

	@Test
	void whatHasWaitedLongerThanAllItsTriesTakeIsGivenUpWithTheAddressAway() {
		Receiver dead = new Receiver();
		dead.close();
		String hook = hook(dead.url());
		List<Message> messages = IntStream.range(0, 12).mapToObj((one) -> ledger.messages().test(hook)).toList();
		sender(PATIENCE, Duration.ZERO);
		messages.forEach((message) -> become(hook, message, Message.State.FAILED));
		assertThat(ledger.messages().replayFailed(hook)).isEqualTo(12);
	}

}

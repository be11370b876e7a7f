package io.dromedary.deliver.hook;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.dromedary.deliver.webhook.Secret;
import io.dromedary.fakes.Postgres;
import io.dromedary.fakes.Receiver;
import io.dromedary.ledger.Told;
import io.dromedary.ledger.hook.HookEvent;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.hook.Message;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two processes on one database. */
class HookSendersAtOnceTest {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final int EACH = 30;

	@TempDir
	Path home;

	private final String url = Postgres.newUrl();

	private static HookSender sender(HookLedger ledger, HookClient client) {
		HookSettings settings = new HookSettings(List.of(), List.of(Duration.ofHours(5)), PATIENCE, 10,
				Duration.ofDays(30));
		HookAttempts attempts = new HookAttempts(ledger,
				(message) -> Optional.of(message.id().getBytes(StandardCharsets.UTF_8)),
				new Courier(ledger.hooks(), null, client, Clock.systemUTC()), new Schedule(settings.retries()),
				Clock.systemUTC());
		HookSender sender = new HookSender(ledger, attempts, settings, Duration.ofMillis(100), Clock.systemUTC());
		sender.start();
		return sender;
	}

	@Test
	void eachMessageIsSentByOneOfThemAndWhatOneHasRegisteredTheOtherTells() {
		HookClient client = new HookClient(new Addresses(List.of("127.0.0.1"), InetAddress::getAllByName, PATIENCE),
				SSLContexts.createSystemDefault(), PATIENCE, Clock.systemUTC());
		try (Receiver receiver = new Receiver(); Told one = Told.at(url, home); Told two = Told.at(url, home); client) {
			HookLedger first = one.hooks();
			HookLedger second = two.hooks();
			two.arrive("before", "same");
			String hook = first.hooks()
				.add(receiver.url(), Secret.random(), EnumSet.allOf(HookEvent.class), 10)
				.orElseThrow()
				.id();
			try (HookSender a = sender(first, client); HookSender b = sender(second, client)) {
				List<Message> messages = new ArrayList<>();
				IntStream.range(0, EACH).forEach((number) -> {
					messages.add(first.messages().test(hook));
					messages.add(second.messages().test(hook));
				});
				await().atMost(PATIENCE)
					.until(() -> second.messages()
						.log(hook, 100)
						.stream()
						.filter((message) -> message.state() == Message.State.SENT)
						.count() == 2 * EACH);
				assertThat(receiver.posts()).extracting((post) -> post.header("webhook-id"))
					.containsExactlyInAnyOrderElementsOf(messages.stream().map(Message::id).toList());
				await().atMost(PATIENCE).until(() -> {
					two.arrive("again" + System.nanoTime(), "same");
					return receiver.posts().size() > 2 * EACH;
				});
			}
		}
	}

}

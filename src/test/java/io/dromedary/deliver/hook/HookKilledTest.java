package io.dromedary.deliver.hook;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.dromedary.deliver.webhook.Answer;
import io.dromedary.deliver.webhook.Secret;
import io.dromedary.fakes.Receiver;
import io.dromedary.ledger.Told;
import io.dromedary.ledger.hook.HookEvent;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.hook.Message;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A process that is killed when the receiver has a message and the ledger does not know.
 */
@Tag("slow")
class HookKilledTest {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@TempDir
	Path folder;

	@Test
	void theNextProcessSendsItAgainUnderTheSameId() throws Exception {
		try (Receiver receiver = new Receiver()) {
			Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-cp", System.getProperty("java.class.path"), Child.class.getName(), folder.toString(),
					receiver.url())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			try {
				assertThat(child.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
				assertThat(child.exitValue()).isEqualTo(Child.KILLED);
			}
			finally {
				child.destroyForcibly();
			}
			assertThat(receiver.taken()).hasSize(1);
			try (Told told = Told.in(folder); HookClient client = client()) {
				String hook = told.hooks().hooks().all().get(0).id();
				try (HookSender sender = sender(told.hooks(),
						new Courier(told.hooks().hooks(), null, client, Clock.systemUTC()))) {
					await().atMost(PATIENCE)
						.until(() -> told.hooks().messages().log(hook, 1).get(0).state() == Message.State.SENT);
				}
				assertThat(receiver.taken()).extracting((post) -> post.header("webhook-id"))
					.hasSize(2)
					.containsOnly(told.hooks().messages().log(hook, 5).get(0).id());
			}
		}
	}

	static HookClient client() {
		return new HookClient(new Addresses(List.of("127.0.0.1"), InetAddress::getAllByName, PATIENCE),
				SSLContexts.createSystemDefault(), PATIENCE, Clock.systemUTC());
	}

	static HookSender sender(HookLedger ledger, Courier courier) {
		HookSettings settings = new HookSettings(List.of(), List.of(Duration.ofHours(1)), PATIENCE, 10,
				Duration.ofDays(30));
		HookAttempts attempts = new HookAttempts(ledger,
				(message) -> Optional.of(message.id().getBytes(StandardCharsets.UTF_8)), courier,
				new Schedule(settings.retries()), Clock.systemUTC());
		HookSender sender = new HookSender(ledger, attempts, settings, Duration.ofDays(1), Clock.systemUTC());
		sender.start();
		return sender;
	}

	/** Registers a hook, tells it something, and is gone. Arguments: folder, address. */
	static final class Child {

		static final int KILLED = 77;

		private Child() {
		}

		public static void main(String[] arguments) throws InterruptedException {
			HookLedger ledger = Told.in(Path.of(arguments[0])).hooks();
			String hook = ledger.hooks()
				.add(arguments[1], Secret.random(), EnumSet.allOf(HookEvent.class), 1)
				.orElseThrow()
				.id();
			sender(ledger, new Courier(ledger.hooks(), null, client(), Clock.systemUTC()) {
				@Override
				Optional<Answer> bring(Message message, byte[] body) throws IOException {
					if (super.bring(message, body).orElseThrow().taken()) {
						Runtime.getRuntime().halt(KILLED);
					}
					return Optional.empty();
				}
			});
			ledger.messages().test(hook);
			new CountDownLatch(1).await();
		}

	}

}

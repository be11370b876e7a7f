package io.dromedary.deliver.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.dromedary.deliver.webhook.Secret;
import io.dromedary.fakes.Receiver;
import io.dromedary.ledger.Told;
import io.dromedary.ledger.hook.Hook;
import io.dromedary.ledger.hook.HookEvent;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.hook.Message;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;

/** A sender over a ledger, and a receiver. */
abstract class HookSenderCase {

	static final Duration PATIENCE = Duration.ofMinutes(1);

	static final Duration QUICK = Duration.ofMillis(20);

	static final Duration NEVER = Duration.ofHours(5);

	@TempDir
	static Path home;

	static Told told;

	static HookLedger ledger;

	final Receiver receiver = new Receiver();

	final List<Hook> hooks = new ArrayList<>();

	final AtomicReference<String> resolved = new AtomicReference<>("127.0.0.1");

	final List<AutoCloseable> open = new ArrayList<>();

	@BeforeAll
	static void start() {
		told = Told.in(home);
		ledger = told.hooks();
	}

	@AfterAll
	static void stop() {
		told.close();
	}

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable one : open) {
			one.close();
		}
		hooks.forEach((hook) -> ledger.hooks().remove(hook.id()));
		receiver.close();
	}

	HookSender sender(Duration timeout, Duration... retries) {
		return sender(new HookSettings(List.of("127.0.0.0/8"), List.of(retries), timeout, 10, Duration.ofDays(30)));
	}

	HookSender sender(HookSettings settings) {
		Addresses addresses = new Addresses(settings.allow(), this::resolve, Duration.ofSeconds(20));
		HookClient client = new HookClient(addresses, SSLContexts.createSystemDefault(), settings.timeout(),
				Clock.systemUTC());
		Courier courier = new Courier(ledger.hooks(), null, client, Clock.systemUTC());
		HookSender sender = new HookSender(ledger, new HookAttempts(ledger, HookSenderCase::payload, courier,
				new Schedule(settings.retries()), Clock.systemUTC()), settings, Duration.ofDays(1), Clock.systemUTC());
		open.add(sender);
		open.add(client);
		sender.start();
		return sender;
	}

	static Optional<byte[]> payload(Message message) {
		return Optional.of(("{\"type\":\"" + message.event().word() + "\",\"seller\":\"Caffè\"}")
			.getBytes(StandardCharsets.UTF_8));
	}

	InetAddress[] resolve(String host) throws UnknownHostException {
		return new InetAddress[] { InetAddress.getByName(host.endsWith(".example") ? resolved.get() : host) };
	}

	String hook(String url) {
		Hook hook = ledger.hooks().add(url, Secret.random(), EnumSet.allOf(HookEvent.class), 100).orElseThrow();
		hooks.add(hook);
		return hook.id();
	}

	Message become(String hook, Message message, Message.State state) {
		return await().atMost(PATIENCE)
			.until(() -> ledger.messages().find(hook, message.id()).orElseThrow(), (now) -> now.state() == state);
	}

	Message tried(String hook, Message message, int tries) {
		return await().atMost(PATIENCE)
			.until(() -> ledger.messages().find(hook, message.id()).orElseThrow(),
					(now) -> now.tries() == tries && now.state() != Message.State.SENDING);
	}

}

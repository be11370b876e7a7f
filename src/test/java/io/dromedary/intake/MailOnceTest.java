package io.dromedary.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.stream.IntStream;

import io.dromedary.fakes.MailServer;
import io.dromedary.fakes.Postgres;
import jakarta.mail.Flags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each mail is taken in once, wherever it lies and whoever looks. */
class MailOnceTest {

	private static final Date OLD = Date.from(Instant.now().minus(Duration.ofDays(60)));

	@TempDir
	Path home;

	private final MailServer server = MailServer.start();

	@AfterEach
	void stop() {
		server.close();
	}

	@Test
	void whenItIsCopiedAndTheServerGoesAwayAndComesBackWithAnotherUidValidityAndTheHubIsStartedAgain() {
		try (MailHub hub = MailHub.at(home).watch(server, "shop").start()) {
			deliver("shop", "one", "two", "three");
			await().until(() -> seen("shop", "INBOX") == 3);
			deliver("shop", "one");
			await().until(() -> seen("shop", "INBOX") == 4);
			server.stop();
			await().until(() -> hub.trouble("shop").equals("intake.trouble.refused"));
			server.restart();
			deliver("shop", "three", "four", "two", "one");
			await().until(() -> seen("shop", "INBOX") == 4 && hub.running("shop"));
			assertThat(hub.names("shop")).containsExactly("one.eml", "two.eml", "three.eml", "four.eml");
		}
		deliver("shop", "five");
		try (MailHub hub = MailHub.at(home).watch(server, "shop").start()) {
			await().until(() -> seen("shop", "INBOX") == 5);
			assertThat(hub.taken()).hasSize(5);
		}
	}

	@Test
	void whatBecomesOfItAfterwardsAndWhichAreLeftAloneIsSaidForEachMailbox() {
		server.deliver("moving", "INBOX", mail("deleted by somebody"), new Flags(Flags.Flag.DELETED), new Date());
		server.deliver("reaching", "INBOX", mail("old"), new Flags(), OLD);
		deliver("reaching", "recent");
		deliver("later", "before");
		server.deliver("choosing", MailServer.mail("\"@supplier.com\" <x@evil.org>", "forged"));
		server.deliver("choosing", MailServer.mail("no address at all", "unreadable"));
		server.deliver("choosing", MailServer.mail("Bills <BILLS@Supplier.com>", "invoice"));
		server.deliver("choosing", MailServer.mail("boss@mine.org", "forwarded"));
		try (MailHub hub = MailHub.at(home)
			.watch(server, "moving", "move-to", "Done/Here")
			.watch(server, "deleting", "delete", "true")
			.watch(server, "reaching")
			.watch(server, "later", "reach-back", "0d")
			.watch(server, "choosing", "senders", "@supplier.com, boss@mine.org")
			.start()) {
			isMoved(hub);
			isDeleted(hub);
			isOldOrMovedHere(hub);
			isLater(hub);
			isOfASenderThatIsNamed(hub);
		}
	}

	private void isMoved(MailHub hub) {
		deliver("moving", "a", "b");
		await().until(() -> seen("moving", "Done/Here") == 2);
		deliver("moving", "b", "c");
		await().until(() -> seen("moving", "Done/Here") == 4);
		assertThat(hub.names("moving")).containsExactly("a.eml", "b.eml", "c.eml");
		assertThat(server.messages("moving", "INBOX")).hasSize(1);
	}

	private void isDeleted(MailHub hub) {
		deliver("deleting", "d", "e");
		await().until(() -> hub.names("deleting").size() == 2 && server.messages("deleting", "INBOX").isEmpty());
	}

	private void isOldOrMovedHere(MailHub hub) {
		await().until(() -> hub.names("reaching").size() == 1);
		server.deliver("reaching", "INBOX", mail("old, but moved here today"), new Flags(), OLD);
		await().until(() -> seen("reaching", "INBOX") == 2);
		assertThat(hub.names("reaching")).containsExactly("recent.eml", "old, but moved here today.eml");
		assertThat(server.messages("reaching", "INBOX").get(0).isSet(Flags.Flag.SEEN)).isFalse();
	}

	private void isLater(MailHub hub) {
		await().until(() -> hub.running("later"));
		deliver("later", "after");
		await().until(() -> seen("later", "INBOX") == 1);
		assertThat(hub.names("later")).containsExactly("after.eml");
	}

	private void isOfASenderThatIsNamed(MailHub hub) {
		await().until(() -> seen("choosing", "INBOX") == 2);
		deliver("choosing", "of somebody else");
		await().during(Duration.ofMillis(500)).until(() -> seen("choosing", "INBOX") == 2);
		assertThat(hub.names("choosing")).containsExactly("invoice.eml", "forwarded.eml");
	}

	@Test
	void whenTwoProcessesWatchTheSameMailbox() {
		String url = Postgres.newUrl();
		try (MailHub one = replica("one", url).start(); MailHub two = replica("two", url).start()) {
			String[] names = IntStream.range(0, 60).mapToObj((number) -> "mail " + number).toArray(String[]::new);
			deliver("shop", names);
			// The server throws, and the connection ends, where a mail leaves while its
			// flags are set.
			await().dontCatchUncaughtExceptions()
				.atMost(Duration.ofMinutes(1))
				.until(() -> seen("shop", "Done") == names.length);
			assertThat(one.names("shop"))
				.containsExactlyInAnyOrderElementsOf(Arrays.stream(names).map((name) -> name + ".eml").toList());
			assertThat(two.names("shop")).isEqualTo(one.names("shop"));
			assertThat(server.messages("shop", "INBOX")).isEmpty();
			await().until(() -> one.running("shop") && two.running("shop"));
		}
	}

	private MailHub.Plan replica(String name, String url) {
		return MailHub.at(home.resolve(name))
			.watch(server, "shop", "move-to", "Done")
			.with("dromedary.store", home.resolve("store"))
			.with("dromedary.ledger.url", url)
			.with("dromedary.ledger.username", "postgres")
			.with("dromedary.ledger.connections", 8);
	}

	private void deliver(String user, String... subjects) {
		for (String subject : subjects) {
			server.deliver(user, MailServer.mail("anna@example.org", subject));
		}
	}

	private static byte[] mail(String subject) {
		return MailServer.mail("anna@example.org", subject).getBytes();
	}

	private long seen(String user, String folder) {
		return server.messages(user, folder).stream().filter((mail) -> mail.isSet(Flags.Flag.SEEN)).count();
	}

}

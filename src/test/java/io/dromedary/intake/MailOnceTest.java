package io.dromedary.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;

import io.dromedary.fakes.MailServer;
import io.dromedary.fakes.Postgres;
import io.dromedary.fakes.TestHub;
import jakarta.mail.Flags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each mail is taken in once, wherever it lies and whoever looks. */
class MailOnceTest {

	@TempDir
	Path home;

	private final MailServer server = MailServer.start();

	@AfterEach
	void stop() {
		server.close();
	}

	@Test
	void whenTheServerIsAwayForAWhileAndComesBackWithAnotherUidValidity() {
		try (MailHub hub = MailHub.start(MailHub.at(home, server, "shop"))) {
			deliver("one", "two", "three");
			await().until(() -> hub.taken().size() == 3);
			server.stop();
			await().until(() -> hub.trouble().equals("intake.trouble.refused"));
			server.restart();
			deliver("three", "four", "two", "one");
			await().until(() -> hub.names().contains("four.eml") && allSeen("INBOX", 4));
			assertThat(hub.names()).containsExactlyInAnyOrder("one.eml", "two.eml", "three.eml", "four.eml");
			await().until(hub::running);
		}
	}

	@Test
	void whenItIsCopiedAndWhenTheHubIsStartedAgain() {
		try (MailHub hub = MailHub.start(MailHub.at(home, server, "shop"))) {
			deliver("one", "two");
			await().until(() -> hub.taken().size() == 2);
			deliver("one");
			await().until(() -> allSeen("INBOX", 3));
			assertThat(hub.names()).containsExactly("one.eml", "two.eml");
		}
		deliver("three");
		try (MailHub hub = MailHub.start(MailHub.at(home, server, "shop"))) {
			await().until(() -> allSeen("INBOX", 4));
			assertThat(hub.names()).containsExactly("one.eml", "two.eml", "three.eml");
		}
	}

	@Test
	void whenItIsMovedAfterwardsAndWhatSomebodyElseDeletesIsLeft() {
		server.deliver("shop", "INBOX", bytes("deleted"), new Flags(Flags.Flag.DELETED), new Date());
		try (MailHub hub = MailHub
			.start(MailHub.at(home, server, "shop").with("dromedary.mail.move-to", "Done/Here"))) {
			deliver("one", "two");
			await().until(() -> allSeen("Done/Here", 2));
			deliver("two", "three");
			await().until(() -> allSeen("Done/Here", 4));
			assertThat(hub.names()).containsExactly("one.eml", "two.eml", "three.eml");
			assertThat(server.messages("shop", "INBOX")).hasSize(1);
		}
	}

	@Test
	void whenItIsDeletedAfterwards() {
		try (MailHub hub = MailHub.start(MailHub.at(home, server, "shop").with("dromedary.mail.delete", "true"))) {
			deliver("one", "two");
			await().until(() -> server.messages("shop", "INBOX").isEmpty());
			assertThat(hub.names()).containsExactly("one.eml", "two.eml");
		}
	}

	@Test
	void whenTwoProcessesWatchTheSameMailbox() {
		String url = Postgres.newUrl();
		try (MailHub one = MailHub.start(replica("one", url)); MailHub two = MailHub.start(replica("two", url))) {
			String[] names = IntStream.range(0, 60).mapToObj((number) -> "mail " + number).toArray(String[]::new);
			deliver(names);
			await().atMost(Duration.ofMinutes(1)).until(() -> allSeen("Done", names.length));
			assertThat(one.names()).hasSize(names.length).doesNotHaveDuplicates();
			assertThat(two.names()).isEqualTo(one.names());
			assertThat(server.messages("shop", "INBOX")).isEmpty();
			await().until(() -> one.running() && two.running());
		}
	}

	private TestHub.Builder replica(String name, String url) {
		return MailHub.at(home.resolve(name), server, "shop")
			.with("dromedary.store", home.resolve("store"))
			.with("dromedary.ledger.url", url)
			.with("dromedary.ledger.username", "postgres")
			.with("dromedary.mail.move-to", "Done");
	}

	@Test
	void whateverWasThereBeforeTheFirstLookAndIsTooOldIsLeftAlone() {
		Date old = Date.from(Instant.now().minus(Duration.ofDays(60)));
		server.deliver("shop", "INBOX", bytes("old"), new Flags(), old);
		deliver("recent");
		try (MailHub hub = MailHub.start(MailHub.at(home, server, "shop"))) {
			await().until(() -> hub.taken().size() == 1);
			server.deliver("shop", "INBOX", bytes("old, but moved here today"), new Flags(), old);
			await().until(() -> hub.taken().size() == 2);
			assertThat(hub.names()).containsExactly("recent.eml", "old, but moved here today.eml");
			assertThat(server.messages("shop", "INBOX").get(0).isSet(Flags.Flag.SEEN)).isFalse();
		}
	}

	@Test
	void nothingThatWasThereIsTakenWhereOnlyLaterMailsAreAskedFor() {
		deliver("before");
		try (MailHub hub = MailHub.start(MailHub.at(home, server, "shop").with("dromedary.mail.reach-back", "0d"))) {
			await().until(hub::running);
			deliver("after");
			await().until(() -> hub.taken().size() == 1);
			assertThat(hub.names()).containsExactly("after.eml");
		}
	}

	@Test
	void onlyTheMailsOfTheSendersThatAreNamedAreTaken() {
		server.deliver("shop", MailServer.mail("\"@supplier.com\" <x@evil.org>", "forged"));
		server.deliver("shop", MailServer.mail("no address at all", "unreadable"));
		server.deliver("shop", MailServer.mail("Bills <BILLS@Supplier.com>", "invoice"));
		server.deliver("shop", MailServer.mail("boss@mine.org", "forwarded"));
		List<String> wanted = List.of("invoice.eml", "forwarded.eml");
		TestHub.Builder builder = MailHub.at(home, server, "shop");
		try (MailHub hub = MailHub.start(builder.with("dromedary.mail.senders", "@supplier.com, boss@mine.org"))) {
			await().until(() -> hub.taken().size() == 2);
			deliver("from anna");
			await().until(hub::running);
			assertThat(hub.names()).containsExactlyElementsOf(wanted);
			assertThat(server.messages("shop", "INBOX").stream().filter((mail) -> mail.isSet(Flags.Flag.SEEN)))
				.hasSize(2);
		}
	}

	private void deliver(String... subjects) {
		for (String subject : subjects) {
			server.deliver("shop", MailServer.mail("anna@example.org", subject));
		}
	}

	private static byte[] bytes(String subject) {
		return MailServer.mail("anna@example.org", subject).getBytes();
	}

	private boolean allSeen(String folder, int count) {
		var mails = server.messages("shop", folder);
		return mails.size() == count && mails.stream().allMatch((mail) -> mail.isSet(Flags.Flag.SEEN));
	}

}

package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;

import io.dromedary.document.Status;
import io.dromedary.fakes.Wire;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Connections are cut, servers go away. */
@Tag("slow")
class SftpCutTest extends SftpDoorCase {

	private SftpHub hub(Wire wire) throws IOException {
		Files.writeString(knownHosts(), host.line(wire.port()));
		return hub().set("port", wire.port());
	}

	@Test
	void allFilesAreTakenOnceHoweverOftenTheConnectionIsCut() throws IOException {
		Random random = new Random(20261122);
		for (int number = 0; number < 200; number++) {
			host.put(INBOX + "n" + number + ".pdf", number + "x".repeat(random.nextInt(20_000)));
		}
		try (Wire wire = Wire.to(host.port()).cutAfter(() -> 8_000 + random.nextInt(250_000));
				SftpHub hub = hub(wire).start()) {
			await().atMost(Duration.ofMinutes(1)).until(() -> left().isEmpty());
			assertThat(wire.cuts()).isGreaterThan(8);
			assertThat(ledger.all()).extracting((entry) -> entry.origin().fileName())
				.containsExactlyInAnyOrderElementsOf(
						IntStream.range(0, 200).mapToObj((number) -> "n" + number + ".pdf").toList());
			for (Entry entry : ledger.all()) {
				assertThat(done(entry)).hasSize(entry.size());
				assertThat(entry.status()).isEqualTo(Status.RECEIVED);
			}
		}
	}

	@Test
	void halfAFileIsNoDocument() throws IOException {
		host.put(INBOX + "large.pdf", "x".repeat(2_000_000));
		int[] lengths = { 1_000_000, 500_000, Integer.MAX_VALUE };
		int[] connection = { 0 };
		try (Wire wire = Wire.to(host.port()).cutAfter(() -> lengths[Math.min(connection[0]++, 2)]);
				SftpHub hub = hub(wire).start()) {
			assertThat(hub.taken("large.pdf").size()).isEqualTo(2_000_000);
			assertThat(wire.cuts()).isEqualTo(2);
			assertThat(ledger.all()).hasSize(1);
		}
	}

	@Test
	void aServerThatComesBackIsFoundAgain() throws IOException {
		host.put(INBOX + "before.pdf", fresh());
		try (SftpHub hub = hub().start()) {
			hub.taken("before.pdf");
			host.close();
			host.put(INBOX + "meanwhile.pdf", fresh());
			assertThat(hub.trouble()).contains("SFTP");
			host.start();
			hub.taken("meanwhile.pdf");
			await().until(() -> left().isEmpty() && hub.door().state() == Door.State.RUNNING);
			assertThat(ledger.all()).hasSize(2);
		}
	}

	@Test
	void twoHubsTakeEachFileOnce() throws IOException {
		for (int number = 0; number < 100; number++) {
			host.put(INBOX + "n" + number + ".pdf", fresh());
		}
		try (SftpHub one = hub().start(); SftpHub two = hub().start()) {
			await().atMost(Duration.ofSeconds(30)).until(() -> left().isEmpty());
			host.put(INBOX + "last.pdf", fresh());
			await().until(() -> left().isEmpty());
			assertThat(ledger.all()).hasSize(101).allMatch((entry) -> entry.status() == Status.RECEIVED);
		}
	}

}

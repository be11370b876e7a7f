package io.dromedary.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SftpDoorTest extends SftpDoorCase {

	@Test
	void aFileIsTakenInUnderAnyNameAndMoved() throws IOException {
		for (String name : FolderDoorTest.ODD) {
			host.put(INBOX + name, fresh());
		}
		host.put(INBOX + "a*.pdf", "star");
		host.put(INBOX + "ab.pdf", "not star");
		host.put(INBOX + "sub ü/*/[x]?.pdf", fresh());
		try (SftpHub hub = hub().start()) {
			for (String name : FolderDoorTest.ODD) {
				Entry entry = hub.taken(name);
				assertThat(entry.origin().channel()).isEqualTo("sftp");
				assertThat(entry.origin().route()).isEqualTo("from-sftp");
				assertThat(entry.origin().path()).isEqualTo(name);
				assertThat(entry.instructions().priority()).isEqualTo(7);
			}
			assertThat(hub.taken("a*.pdf").size()).isEqualTo(4);
			assertThat(hub.taken("ab.pdf").size()).isEqualTo(8);
			assertThat(hub.taken("[x]?.pdf").origin().path()).isEqualTo("sub ü/*/[x]?.pdf");
			await().untilAsserted(() -> assertThat(left()).isEmpty());
			assertThat(done(hub.taken("a*.pdf"))).content().isEqualTo("star");
			assertThat(done(hub.taken("[x]?.pdf"))).isRegularFile();
			assertThat(ledger.all()).hasSize(FolderDoorTest.ODD.size() + 3)
				.allMatch((entry) -> entry.status() == Status.RECEIVED);
		}
	}

	@Test
	void unfinishedHiddenAndLinkedFilesAreLeftAlone() throws IOException {
		List<String> left = List.of("x.pdf.part", "x.TMP", "~$x.docx", ".hidden.pdf", "x.filepart", ".git/config");
		for (String name : left) {
			host.put(INBOX + name, fresh());
		}
		Path outside = Files.writeString(folder.resolve("server/outside.pdf"), fresh());
		Files.createSymbolicLink(inbox("link.pdf"), outside);
		Files.createSymbolicLink(inbox("folder-link"), folder.resolve("server"));
		host.put(INBOX + "marker.pdf", fresh());
		try (SftpHub hub = hub().start()) {
			hub.taken("marker.pdf");
			await().during(Duration.ofMillis(700)).until(() -> left().containsAll(left));
			assertThat(ledger.all()).hasSize(1);
		}
	}

	@Test
	void aGrowingFileIsTakenWhole() throws IOException {
		try (SftpHub hub = hub().start()) {
			for (int length = 1; length <= 15; length++) {
				host.put(INBOX + "growing.pdf", "x".repeat(length * 10_000));
				await().pollDelay(Duration.ofMillis(60)).until(() -> true);
			}
			assertThat(hub.taken("growing.pdf").size()).isEqualTo(150_000);
			assertThat(hub.named("growing.pdf")).hasSize(1);
		}
	}

	@Test
	void anEmptyFileWaitsAndIsThenTakenIn() throws IOException {
		host.put(INBOX + "empty.pdf", "");
		host.put(INBOX + "marker.pdf", fresh());
		try (SftpHub hub = hub().start()) {
			hub.taken("marker.pdf");
			assertThat(hub.named("empty.pdf")).isEmpty();
			assertThat(hub.taken("empty.pdf").size()).isZero();
		}
	}

	@Test
	void aNameThatComesAgainReplacesNothing() throws IOException {
		try (SftpHub hub = hub().start()) {
			host.put(INBOX + "orders.csv", "first");
			Entry first = hub.taken("orders.csv");
			await().until(() -> left().isEmpty());
			host.put(INBOX + "orders.csv", "second");
			await().until(() -> hub.named("orders.csv").size() == 2 && left().isEmpty());
			assertThat(done(first)).content().isEqualTo("first");
			assertThat(hub.copies(first)).containsExactly(
					"sftp://127.0.0.1:" + host.port() + "/" + INBOX + ".done/" + first.id() + "-orders.csv");
			assertThat(done(hub.taken("orders.csv"))).content().isEqualTo("second");
		}
	}

	@Test
	void aFileIsDeletedWhereTheDoorSaysSo() throws IOException {
		host.put(INBOX + "a*.pdf", "star");
		host.put(INBOX + "sub/b.pdf", fresh());
		try (SftpHub hub = hub().set("after", "delete").start()) {
			hub.taken("a*.pdf");
			hub.taken("b.pdf");
			await().untilAsserted(() -> assertThat(left()).isEmpty());
			assertThat(inbox(".done")).doesNotExist();
		}
	}

	@Test
	void aFileThatIsLeftIsTakenOnceAndOnceMoreWhenItChanges() throws IOException {
		host.put(INBOX + "price list.pdf", "first");
		try (SftpHub hub = hub().set("after", "leave").start()) {
			hub.taken("price list.pdf");
		}
		try (SftpHub hub = hub().set("after", "leave").start()) {
			host.put(INBOX + "marker.pdf", fresh());
			hub.taken("marker.pdf");
			assertThat(hub.store.times()).as("not even read again").isOne();
			host.put(INBOX + "price list.pdf", "a longer one");
			await().until(() -> hub.named("price list.pdf").size() == 2);
			Files.delete(inbox("price list.pdf"));
			await().until(() -> ledger.open() == 2);
			assertThat(left()).containsExactly("marker.pdf");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/in box + 100% ü", "in box + 100% ü/", "" })
	void theFolderMayBeGivenInAnyWay(String given) throws IOException {
		host.put(INBOX + "x.pdf", fresh());
		try (SftpHub hub = hub().set("folder", given).start()) {
			hub.taken("x.pdf");
			await().until(() -> left().isEmpty());
		}
	}

	@Test
	void foldersAreLeftAloneWhereTheDoorSaysSo() throws IOException {
		host.put(INBOX + "sub/x.pdf", fresh());
		host.put(INBOX + "marker.pdf", fresh());
		try (SftpHub hub = hub().set("recursive", false).start()) {
			hub.taken("marker.pdf");
			await().until(() -> left().equals(List.of("sub/x.pdf")));
		}
	}

	@Test
	void aCopyOfTheRouteNeedsButHostAndLogin() throws IOException {
		host.put("x.pdf", fresh());
		try (SftpHub hub = hub()
			.unset("folder", "private-key", "passphrase", "known-hosts", "recursive", "priority", "after")
			.start()) {
			hub.taken("x.pdf");
			await().until(() -> Files.notExists(host.file("x.pdf")));
		}
	}

	/** The server hands out names in ISO 8859-1. */
	@Test
	void aNameThatIsNotUtf8IsTakenAndKept() throws IOException {
		host.close();
		host.files(new SftpFileSystemAccessor() {
			@Override
			public void putRemoteFileName(SftpSubsystemProxy subsystem, Path path, Buffer buffer, String name,
					boolean shortName) {
				buffer.putBytes(name.getBytes(StandardCharsets.ISO_8859_1));
			}

			@Override
			public Path resolveLocalFilePath(SftpSubsystemProxy subsystem, Path root, String remote)
					throws IOException {
				return SftpFileSystemAccessor.super.resolveLocalFilePath(subsystem, root,
						remote.replace('\uFFFD', 'é'));
			}
		}).start();
		Path file = Files.writeString(Files.createDirectories(host.file("latin")).resolve("caffé.pdf"), fresh());
		try (SftpHub hub = hub().set("folder", "latin").start()) {
			Entry entry = hub.taken("caffé.pdf");
			await().until(() -> Files.notExists(file));
			assertThat(host.file("latin/.done/" + entry.id() + "-caffé.pdf")).isRegularFile();
		}
	}

	@Test
	void theOldestFileGoesFirst() throws IOException {
		for (int age = 1; age <= 3; age++) {
			Path file = host.put(INBOX + "age-" + age + ".pdf", fresh());
			Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(age))));
		}
		try (SftpHub hub = hub().start()) {
			hub.taken("age-1.pdf");
			assertThat(ledger.all()).extracting((entry) -> entry.origin().fileName())
				.containsExactly("age-3.pdf", "age-2.pdf", "age-1.pdf");
		}
	}

}

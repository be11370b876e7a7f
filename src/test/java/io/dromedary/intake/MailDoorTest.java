package io.dromedary.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.dromedary.document.Origin;
import io.dromedary.document.Status;
import io.dromedary.fakes.FakeStore;
import io.dromedary.fakes.MailServer;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;
import io.dromedary.routes.RouteFile;
import io.dromedary.routes.RouteFiles;
import jakarta.mail.Flags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A hub as it starts for the first time: {@code file:routes/from-mail.camel.yaml}. */
class MailDoorTest {

	@TempDir
	Path home;

	@Test
	void aDoorWithoutASettingIsOffAndAnArchiveIsTakenApart() throws IOException {
		try (WholeHub hub = WholeHub.at(home).start()) {
			RouteFile file = hub.bean(RouteFiles.class)
				.list()
				.stream()
				.filter((one) -> one.file().equals("from-mail.camel.yaml"))
				.findFirst()
				.orElseThrow();
			assertThat(file.state()).isEqualTo(RouteFile.State.OFF);
			Entry archive = hub.carry("papers.zip", zip("a.txt", "b.txt"));
			assertThat(archive.status()).isEqualTo(Status.SPLIT);
			List<Found> found = hub.ledger().parts(archive.id());
			assertThat(found).extracting(Found::fileName).containsExactly("a.txt", "b.txt");
			assertThat(hub.settled("b.txt").parent()).isEqualTo(archive.id());
		}
	}

	@Test
	void everyMailIsTakenOnceReadOrNotAndMarkedAsReadAfterwards() {
		try (MailServer server = MailServer.start()) {
			byte[] opened = MailServer.mail("Anna <anna@example.org>", "Opened").getBytes();
			try (WholeHub hub = server.watched(WholeHub.at(home), "shop").start()) {
				server.deliver("shop", "INBOX", opened, new Flags(Flags.Flag.SEEN), new Date());
				server.deliver("shop", MailServer.mail("bob@example.net", "=?utf-8?q?Fattura_=E2=82=AC/7?="));
				await().until(() -> taken(hub).size() == 2);
				Entry first = taken(hub).get(1);
				assertThat(first.sha256()).isEqualTo(FakeStore.content(opened).sha256());
				assertThat(first.origin()).returns("mail", Origin::channel)
					.returns("from-mail", Origin::route)
					.returns("Opened.eml", Origin::fileName)
					.returns("anna@example.org", Origin::sender)
					.returns("Opened", Origin::subject);
				assertThat(first.origin().messageId()).startsWith("<").endsWith("@example.org>");
				assertThat(taken(hub).get(0).origin()).returns("Fattura €-7.eml", Origin::fileName)
					.returns("Fattura €/7", Origin::subject);
				await().until(() -> server.messages("shop", "INBOX")
					.stream()
					.allMatch((mail) -> mail.isSet(Flags.Flag.SEEN)));
			}
			try (WholeHub hub = server.watched(WholeHub.at(home), "shop").start()) {
				server.deliver("shop", MailServer.mail("bob@example.net", "Later"));
				await().until(() -> taken(hub).size() == 3);
				assertThat(hub.entries()).hasSize(3);
			}
		}
	}

	private static List<Entry> taken(WholeHub hub) {
		return hub.entries()
			.stream()
			.filter((entry) -> entry.origin().channel().equals("mail") && entry.parent() == null)
			.toList();
	}

	private static byte[] zip(String... names) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(("this is " + name).getBytes());
			}
		}
		return bytes.toByteArray();
	}

}

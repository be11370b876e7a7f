package io.dromedary.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.dromedary.Corpus;
import io.dromedary.document.Status;
import io.dromedary.fakes.MailServer;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import jakarta.mail.Flags;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Real mails, many of them malformed, through a real IMAP server. */
@Tag("slow")
class MailboxCorpusTest {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@TempDir
	Path home;

	@Test
	void everyMailIsTakenOnceHoweverOftenAndUnderWhateverUidValidityItIsOffered() throws IOException {
		List<byte[]> mails = mails(Corpus.need("data/emails"));
		try (MailServer server = MailServer.start();
				WholeHub hub = server.watched(WholeHub.at(home), "bills").start()) {
			offer(server, mails);
			await().atMost(PATIENCE).until(() -> takenApart(hub).size() == mails.size());
			Set<String> before = takenApart(hub);
			server.stop();
			server.restart();
			offer(server, mails);
			await().atMost(PATIENCE)
				.until(() -> server.messages("bills", "INBOX")
					.stream()
					.allMatch((mail) -> mail.isSet(Flags.Flag.SEEN)));
			assertThat(takenApart(hub)).isEqualTo(before);
			assertThat(before).allSatisfy((id) -> assertThat(hub.ledger().parts(id)).isNotEmpty());
		}
	}

	private static void offer(MailServer server, List<byte[]> mails) {
		mails.forEach((mail) -> server.deliver("bills", "INBOX", mail, new Flags(), new Date()));
	}

	/** The mails themselves, once it is known what is in them. */
	private static Set<String> takenApart(WholeHub hub) {
		return hub.entries()
			.stream()
			.filter((entry) -> entry.parent() == null && entry.container())
			.filter((entry) -> entry.status() == Status.SPLIT || entry.status() == Status.REFUSED)
			.map(Entry::id)
			.collect(Collectors.toSet());
	}

	/** With CRLF, as mails travel; each content once. */
	private static List<byte[]> mails(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".eml"))
				.map(MailboxCorpusTest::travelling)
				.distinct()
				.map((text) -> text.getBytes(StandardCharsets.ISO_8859_1))
				.toList();
		}
	}

	private static String travelling(Path file) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			Files.copy(file, bytes);
			return bytes.toString(StandardCharsets.ISO_8859_1).replace("\r\n", "\n").replace("\n", "\r\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

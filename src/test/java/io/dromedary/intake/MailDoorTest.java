package io.dromedary.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;
import io.dromedary.routes.RouteFile;
import io.dromedary.routes.RouteFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

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

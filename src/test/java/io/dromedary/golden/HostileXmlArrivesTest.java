package io.dromedary.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.paper.einvoice.HostileXml;
import io.dromedary.paper.einvoice.Listening;
import io.dromedary.paper.einvoice.Wrapped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * XML that is an attack, in all that it may come in: it is refused, and nobody is asked.
 */
@ExtendWith(Golden.class)
class HostileXmlArrivesTest {

	private static final List<String> ATTACKS = List.of("laughs", "file", "parameter-server");

	@TempDir
	Path folder;

	@Test
	void itIsRefusedInMailsArchivesAndSignedFiles(WholeHub hub) throws IOException {
		String file = Files.writeString(folder.resolve("canary.txt"), "CANARY").toUri().toString();
		try (Listening server = new Listening()) {
			Map<String, byte[]> attacks = HostileXml.refused(file, server.url());
			hub.drop("attacks.zip", Wrapped.zipped(named("zip-", attacks)));
			hub.drop("attacks.eml", Wrapped.mailed(named("mail-", attacks)));
			named("signed-", attacks).forEach((name, xml) -> hub.drop(name + ".p7m", Wrapped.signed(xml)));
			for (String name : ATTACKS) {
				for (String door : List.of("zip-", "mail-", "signed-")) {
					assertThat(hub.settled(door + name + ".xml").status()).as(door + name).isEqualTo(Status.REFUSED);
				}
			}
			assertThat(server.asked()).isZero();
		}
	}

	/** Each content is one of its own: others are not read. */
	private static Map<String, byte[]> named(String door, Map<String, byte[]> attacks) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		ATTACKS.forEach((name) -> files.put(door + name + ".xml",
				(new String(attacks.get(name), StandardCharsets.UTF_8) + "<!--" + door + "-->")
					.getBytes(StandardCharsets.UTF_8)));
		return files;
	}

}

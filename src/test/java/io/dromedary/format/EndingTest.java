package io.dromedary.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a file is there to its end. */
class EndingTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void theLastBytesTellWhetherAFileIsThereToItsEnd() throws IOException {
		assertMissing("%PDF-1.7", "%%EOF");
		assertMissing("\u00ff\u00d8\u00ff\u00e0", "\u00ff\u00d9");
		assertMissing("\u0089PNG\r\n\u001a\n", "\0\0\0\0IEND\u00aeB`\u0082");
		assertMissing("PK\u0003\u0004", "PK\u0005\u0006" + "\0".repeat(18));
		assertThat(missing("%PDF-1.7 %%EOF" + "0".repeat(2000))).isTrue();
		assertThat(missing("%PDF-1.7 %%EOF" + "0".repeat(900))).isFalse();
		assertThat(missing("PK\u0003\u0004PK\u0005\u0006" + "0".repeat(60_000))).isFalse();
	}

	@Test
	void whatPromisesNoEndHasIt() throws IOException {
		assertThat(missing("Invoice 12")).isFalse();
		assertThat(missing("about %PDF-1.7")).isFalse();
		assertThat(missing("")).isFalse();
	}

	private void assertMissing(String beginning, String end) throws IOException {
		assertThat(missing(beginning)).isTrue();
		assertThat(missing(beginning + "0".repeat(100_000))).isTrue();
		assertThat(missing(beginning + "0".repeat(100_000) + end)).isFalse();
	}

	private boolean missing(String bytes) throws IOException {
		Path file = Files.write(folder.resolve("file"), bytes.getBytes(StandardCharsets.ISO_8859_1));
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			return Ending.missing(channel);
		}
	}

}

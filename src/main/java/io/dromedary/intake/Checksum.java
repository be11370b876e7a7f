package io.dromedary.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import io.dromedary.format.Sha256;

/** SHA-256 of files. */
final class Checksum {

	private Checksum() {
	}

	/**
	 * Whether there is a regular file with this content.
	 * @param sha256 64 lower-case hexadecimal digits
	 */
	static boolean matches(Path file, String sha256) throws IOException {
		if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
			return false;
		}
		try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
			return Sha256.of(bytes).equals(sha256);
		}
	}

}

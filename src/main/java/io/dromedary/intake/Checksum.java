package io.dromedary.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files and texts. */
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
		try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
				DigestInputStream digest = new DigestInputStream(bytes, sha256())) {
			digest.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.getMessageDigest().digest()).equals(sha256);
		}
	}

	/** Of a text, as 64 lower-case hexadecimal digits. */
	static String of(String text) {
		return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

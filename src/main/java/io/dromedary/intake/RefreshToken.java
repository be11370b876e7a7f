package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import io.dromedary.format.Sha256;
import io.dromedary.home.Platform;

/**
 * The refresh token in force: the configured one, or the one that has taken its place
 * (RFC 6749, section 6). A new one is on the disk, for the owner only, before anything is
 * done with what came with it: else the server would know the old one no longer, and
 * nobody the new one.
 */
final class RefreshToken {

	private final String configured;

	private final Path file;

	/**
	 * @param file where the one is kept that took the place of the configured one
	 */
	RefreshToken(String configured, Path file) {
		this.configured = configured.strip();
		this.file = file;
	}

	boolean given() {
		return !configured.isEmpty();
	}

	/** One that was configured anew outranks what came of the one before. */
	String current() throws IOException {
		try {
			String[] kept = Files.readString(file).split("\n");
			return (kept.length == 2 && kept[0].equals(Sha256.of(configured))) ? kept[1] : configured;
		}
		catch (NoSuchFileException ex) {
			return configured;
		}
	}

	void replace(String token) throws IOException {
		Platform.writeOwnerOnly(file, Sha256.of(configured) + "\n" + token);
	}

}

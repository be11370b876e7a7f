package io.dromedary.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

import io.dromedary.home.Home;
import io.dromedary.home.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token that opens the API (RFC 6750) and the pages. Only its digest is kept in
 * memory.
 *
 * @param file where it lies; null where it was set in the configuration
 * @param guessable whether it is so short that it might be found by trying
 */
public record ApiToken(byte[] digest, @Nullable Path file, boolean guessable) {

	private static final Logger LOG = LoggerFactory.getLogger(ApiToken.class);

	private static final int BYTES = 32;

	/** Fewer characters may have been thought up by a person. */
	private static final int LONG_ENOUGH = 20;

	/** The token of the settings, else the one in the home, which is made if missing. */
	static ApiToken of(ApiSettings settings, Home home) throws IOException {
		String token = settings.token();
		if (token != null && !token.isBlank()) {
			return of(token.strip(), null);
		}
		Path file = home.secrets().resolve("api-token");
		String kept = Files.exists(file) ? Files.readString(file).strip() : "";
		if (kept.isEmpty()) {
			Platform.writeOwnerOnly(file, make());
			kept = Files.readString(file).strip();
		}
		else {
			restrict(file);
		}
		return of(kept, file);
	}

	private static ApiToken of(String token, @Nullable Path file) {
		boolean guessable = token.length() < LONG_ENOUGH;
		if (guessable) {
			LOG.warn("The token of the API has fewer than {} characters: it might be guessed", LONG_ENOUGH);
		}
		return new ApiToken(digest(token), file, guessable);
	}

	/** Takes the same time wherever the two differ. */
	public boolean matches(String presented) {
		return MessageDigest.isEqual(digest, digest(presented));
	}

	/** A mounted secret belongs to somebody else and cannot be changed. */
	private static void restrict(Path file) {
		try {
			Platform.restrict(file);
		}
		catch (IOException ex) {
			LOG.warn("Cannot make sure that only the owner reads {}", file);
		}
	}

	private static String make() {
		byte[] random = new byte[BYTES];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	private static byte[] digest(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "ApiToken";
	}

}

package io.dromedary.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import io.dromedary.home.PublicUrl;
import org.jspecify.annotations.Nullable;

/**
 * The link that logs in once, for whoever sits at the console of the program. Another one
 * comes with the next start; until then there is the token.
 */
class LoginLink {

	static final Duration VALID = Duration.ofMinutes(15);

	private static final int BYTES = 24;

	private final PublicUrl publicUrl;

	private final Clock clock;

	private @Nullable String key;

	private Instant end = Instant.MIN;

	LoginLink(PublicUrl publicUrl, Clock clock) {
		this.publicUrl = publicUrl;
		this.clock = clock;
	}

	/** The link, valid from now on. One that nobody has used stays the same. */
	synchronized String fresh() {
		if (key == null) {
			byte[] random = new byte[BYTES];
			new SecureRandom().nextBytes(random);
			key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		}
		end = clock.instant().plus(VALID);
		return publicUrl.to("/login?key=" + key);
	}

	/** Whether it opens the pages; it does so once. */
	synchronized boolean redeem(String presented) {
		String known = key;
		if (known == null || !clock.instant().isBefore(end) || !MessageDigest
			.isEqual(known.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8))) {
			return false;
		}
		key = null;
		return true;
	}

}

package io.dromedary.deliver.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;

/**
 * A key that sender and receiver share (Standard Webhooks 1.0, "Signature scheme"):
 * {@code whsec_} and 24 to 64 bytes in Base64, with or without padding. Only the standard
 * alphabet is taken, because receivers' libraries read the other one each in its own way.
 *
 * @param key its bytes
 */
public record Secret(byte[] key) {

	private static final String PREFIX = "whsec_";

	private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

	private static final int SHORTEST = 24;

	private static final int LONGEST = 64;

	private static final int NEW = 32;

	/**
	 * Of its text; blanks around it, such as the end of a line in a file, are left out.
	 * @throws ServiceUnavailable where it is none, for {@code target}
	 */
	public static Secret of(String text, Service target) {
		String bare = text.strip();
		if (bare.startsWith(PREFIX) && BASE64.matcher(bare.substring(PREFIX.length())).matches()) {
			byte[] key = bytes(bare.substring(PREFIX.length()));
			if (key.length >= SHORTEST && key.length <= LONGEST) {
				return new Secret(key);
			}
		}
		throw new ServiceUnavailable(target, Sentence.of("deliver.webhook.secret", SHORTEST, LONGEST));
	}

	/** The text of a new one, of 32 bytes at random. */
	public static String random() {
		byte[] key = new byte[NEW];
		new SecureRandom().nextBytes(key);
		return PREFIX + Base64.getEncoder().encodeToString(key);
	}

	private static byte[] bytes(String base64) {
		try {
			return Base64.getDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	@Override
	public String toString() {
		return "Secret[...]";
	}

}

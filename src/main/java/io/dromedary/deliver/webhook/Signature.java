package io.dromedary.deliver.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to a receiver who sent a body and that nobody changed it. */
public final class Signature {

	private static final String ALGORITHM = "HmacSHA256";

	private Signature() {
	}

	/**
	 * The header {@code webhook-signature} of Standard Webhooks 1.0: for each secret
	 * {@code v1,} and the Base64 of an HMAC-SHA256 over {@code ID.TIMESTAMP.BODY}, with
	 * blanks between them.
	 * @param timestamp of this try, in seconds since 1970
	 */
	public static String standard(List<Secret> secrets, String id, long timestamp, byte[] body) {
		byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
		return secrets.stream()
			.map((secret) -> "v1," + Base64.getEncoder().encodeToString(hmac(secret.key(), head, body)))
			.collect(Collectors.joining(" "));
	}

	/**
	 * The header {@code X-Hub-Signature-256} as GitHub writes it: {@code sha256=} and the
	 * HMAC-SHA256 of the body in hexadecimal digits.
	 * @param secret as it is written, its bytes are the key
	 */
	public static String hub(String secret, byte[] body) {
		return "sha256="
				+ HexFormat.of().formatHex(hmac(secret.strip().getBytes(StandardCharsets.UTF_8), new byte[0], body));
	}

	private static byte[] hmac(byte[] key, byte[] head, byte[] body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			mac.update(head);
			return mac.doFinal(body);
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			// every Java has it, and it takes keys of any length but none
			throw new IllegalStateException(ALGORITHM, ex);
		}
	}

}

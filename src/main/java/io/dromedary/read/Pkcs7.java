package io.dromedary.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Recognises a signed envelope (CMS SignedData, RFC 5652), binary or in base64. */
final class Pkcs7 {

	/** DER of the object identifier 1.2.840.113549.1.7.2. */
	private static final String SIGNED_DATA = "\u0006\t\u002a\u0086\u0048\u0086\u00f7\r\u0001\u0007\u0002";

	private static final int NEAR_THE_START = 32;

	private static final Pattern ARMOUR = Pattern.compile("-----BEGIN (PKCS7|CMS)-----\\s*");

	private Pkcs7() {
	}

	/**
	 * Whether it starts like one.
	 * @param head the first bytes as ISO 8859-1
	 */
	static boolean signed(String head) {
		if (head.startsWith("0")) {
			return head.substring(0, Math.min(NEAR_THE_START, head.length())).contains(SIGNED_DATA);
		}
		String base64 = ARMOUR.matcher(head).replaceFirst("").replaceAll("\\s", "");
		if (!base64.startsWith("MI") || base64.length() < 2 * NEAR_THE_START) {
			return false;
		}
		try {
			byte[] start = Base64.getDecoder().decode(base64.substring(0, 2 * NEAR_THE_START));
			return new String(start, StandardCharsets.ISO_8859_1).contains(SIGNED_DATA);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}

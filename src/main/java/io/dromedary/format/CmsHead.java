package io.dromedary.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Recognises CMS (RFC 5652) by its first bytes, binary or as text in base64. */
public enum CmsHead {

	SIGNED, ENVELOPED, OTHER;

	/** DER of 1.2.840.113549.1.7, the beginning of both. */
	private static final String PKCS7 = "\u0006\t\u002a\u0086\u0048\u0086\u00f7\r\u0001\u0007";

	private static final int NEAR_THE_START = 40;

	private static final Pattern ARMOUR = Pattern.compile("^\\s*-----BEGIN [A-Z0-9 ]+-----\\s*");

	public static CmsHead of(byte[] head) {
		String text = new String(head, StandardCharsets.ISO_8859_1);
		if (text.startsWith("0")) {
			return binary(text);
		}
		return base64(head) ? binary(start(text)) : OTHER;
	}

	/** Whether it is text that has to be decoded first. */
	public static boolean base64(byte[] head) {
		return start(new String(head, StandardCharsets.ISO_8859_1)).startsWith("0");
	}

	private static String start(String head) {
		String text = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
		String bare = ARMOUR.matcher(text).replaceFirst("");
		if (!bare.stripLeading().startsWith("M")) {
			return "";
		}
		String base64 = bare.replaceAll("\\s", "");
		if (!base64.startsWith("MI") || base64.length() < 2 * NEAR_THE_START) {
			return "";
		}
		try {
			return new String(Base64.getDecoder().decode(base64.substring(0, 2 * NEAR_THE_START)),
					StandardCharsets.ISO_8859_1);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private static CmsHead binary(String text) {
		int at = text.substring(0, Math.min(NEAR_THE_START, text.length())).indexOf(PKCS7);
		if (at < 0 || at + PKCS7.length() >= text.length()) {
			return OTHER;
		}
		return switch (text.charAt(at + PKCS7.length())) {
			case 2 -> SIGNED;
			case 3, 4, 6 -> ENVELOPED;
			default -> OTHER;
		};
	}

}

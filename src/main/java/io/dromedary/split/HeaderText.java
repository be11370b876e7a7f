package io.dromedary.split;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of header fields: encoded words (RFC 2047), or bytes that are not encoded at all.
 */
final class HeaderText {

	/** Also with the language of RFC 2231, section 5. */
	private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?=");

	/** What Java does not know under these names. */
	private static final Map<String, String> OTHER_NAMES = Map.of("ks_c_5601-1987", "x-windows-949", "ansi_x3.110-1983",
			"iso-8859-1", "x-unknown", "windows-1252", "unknown-8bit", "windows-1252", "cp-850", "ibm850", "utf8mb4",
			"utf-8", "iso-8859-8-i", "iso-8859-8", "x-gbk", "gbk");

	private static final Charset WESTERN = Charset.forName("windows-1252");

	private HeaderText() {
	}

	/**
	 * @param field each byte a character
	 */
	static String decode(String field) {
		Matcher word = WORD.matcher(field);
		StringBuilder text = new StringBuilder();
		ByteArrayOutputStream run = new ByteArrayOutputStream();
		Charset charset = null;
		int end = 0;
		while (word.find()) {
			Charset next = charset(word.group(1)).orElse(null);
			String between = field.substring(end, word.start());
			boolean joined = end > 0 && between.isBlank();
			if (!joined || next == null || !next.equals(charset)) {
				flush(run, charset, text);
				text.append(joined ? "" : plain(between));
			}
			run.writeBytes(bytes(word.group(2), word.group(3)));
			charset = next;
			end = word.end();
		}
		flush(run, charset, text);
		return text.append(plain(field.substring(end))).toString();
	}

	private static void flush(ByteArrayOutputStream run, @org.jspecify.annotations.Nullable Charset charset,
			StringBuilder text) {
		byte[] bytes = run.toByteArray();
		text.append((charset != null) ? new String(bytes, charset) : guess(bytes));
		run.reset();
	}

	private static byte[] bytes(String encoding, String coded) {
		if (encoding.equalsIgnoreCase("b")) {
			String letters = coded.replaceAll("[^A-Za-z0-9+/]", "");
			int odd = letters.length() % 4;
			return Base64.getDecoder().decode((odd == 1) ? letters.substring(0, letters.length() - 1) : letters);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(coded.length());
		for (int i = 0; i < coded.length(); i++) {
			char one = coded.charAt(i);
			int high = (one == '=' && i + 2 < coded.length()) ? Character.digit(coded.charAt(i + 1), 16) : -1;
			int low = (high >= 0) ? Character.digit(coded.charAt(i + 2), 16) : -1;
			bytes.write((low >= 0) ? high << 4 | low : (one == '_') ? ' ' : one);
			i += (low >= 0) ? 2 : 0;
		}
		return bytes.toByteArray();
	}

	private static String plain(String text) {
		return guess(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** UTF-8 where it can be, else the usual western one. */
	static String guess(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, WESTERN);
		}
	}

	static Optional<Charset> charset(String name) {
		String known = name.strip().toLowerCase(Locale.ROOT);
		try {
			return known.isEmpty() ? Optional.empty()
					: Optional.of(Charset.forName(OTHER_NAMES.getOrDefault(known, known)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}

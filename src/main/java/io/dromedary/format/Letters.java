package io.dromedary.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Tells text from other bytes. */
final class Letters {

	private Letters() {
	}

	/**
	 * Whether there are no control characters but those of text; UTF-16 has to say so by
	 * its byte order mark.
	 */
	static boolean only(byte[] start) {
		if (wide(start) != null) {
			return true;
		}
		for (byte one : start) {
			int value = one & 0xFF;
			if (value < 0x20 && "\t\n\r\f\u001b\u001a\b".indexOf(value) < 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * As far as it matters for what it is: what is told by it is written in ASCII.
	 */
	static String decode(byte[] start) {
		Charset wide = wide(start);
		if (wide != null) {
			return new String(start, 2, start.length - 2, wide);
		}
		String text = new String(start, StandardCharsets.ISO_8859_1);
		return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
	}

	private static @Nullable Charset wide(byte[] start) {
		if (start.length < 2) {
			return null;
		}
		return switch ((start[0] & 0xFF) << 8 | start[1] & 0xFF) {
			case 0xFEFF -> StandardCharsets.UTF_16BE;
			case 0xFFFE -> StandardCharsets.UTF_16LE;
			default -> null;
		};
	}

}

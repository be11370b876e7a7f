package io.dromedary.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The text of a file that does not say how it is encoded: by byte order mark, else UTF-8,
 * else windows-1252 where that makes words. Where nothing is certain the sign of lost
 * characters stands in the text, never a letter that might be another.
 *
 * @param text with U+FFFD for each character that cannot be told
 * @param cut whether it ends in the middle of a character
 */
record Encoded(String text, boolean cut) {

	private static final char LOST = '\ufffd';

	private static final Charset WESTERN = Charset.forName("windows-1252");

	/** Signs of windows-1252 that stand inside words: apostrophes, dashes, hyphens. */
	private static final String INSIDE = "\u2019\u2018\u00b4\u2013\u2014\u00ad\u00b7\u00a0";

	/** Signs that stand at the end or at the beginning of a word. */
	private static final String AFTER = "\u2019\u00b4\u00b0\u00ae\u00a9\u2122\u00b2\u00b3\u00bb\u203a\u00a7\u00ad\u00b7\u20ac\u00a4";

	private static final String BEFORE = "\u00ab\u2039\u201e\u201c\u2018\u201a\u2014\u2013\u2022\u00bf\u00a1\u00a7\u00a9\u00b4\u00b7\u20ac\u00a4\u00a3";

	/** Letters of few languages, in whose place most other encodings have common ones. */
	private static final String RARE = "\u0160\u0161\u017d\u017e\u0178\u00d0\u00f0\u00de\u00fe\u00dd\u00fd\u0192\u02c6\u00b5";

	/** What is left of UTF-8 where bytes were dropped. */
	private static final String LEADS = "\u00c3\u00c2\u00e2";

	/** More letters beyond ASCII in a row are another alphabet. */
	private static final int IN_A_ROW = 3;

	static Encoded of(byte[] bytes) {
		Charset wide = wide(bytes);
		if (wide != null) {
			String text = new String(bytes, 2, bytes.length - 2, wide);
			return new Encoded(text, bytes.length % 2 == 1);
		}
		Encoded utf = utf8(bytes);
		boolean good = utf.text.indexOf(LOST) < 0;
		boolean mostlyGood = utf.text.chars().anyMatch((c) -> c >= 0x80 && c != LOST);
		if (good || mostlyGood || (utf.cut && utf.text.indexOf(LOST) == utf.text.length() - 1)) {
			return utf.text.startsWith("\ufeff") ? new Encoded(utf.text.substring(1), utf.cut) : utf;
		}
		return new Encoded(western(bytes), false);
	}

	/** Whether it begins with the mark of UTF-16. */
	static @Nullable Charset wide(byte[] bytes) {
		if (bytes.length < 2) {
			return null;
		}
		int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
		return switch (mark) {
			case 0xFEFF -> StandardCharsets.UTF_16BE;
			case 0xFFFE -> StandardCharsets.UTF_16LE;
			default -> null;
		};
	}

	private static Encoded utf8(byte[] bytes) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length + 1);
		CoderResult result = decoder.decode(in, out, false);
		while (result.isError()) {
			out.put(LOST);
			in.position(in.position() + result.length());
			result = decoder.decode(in, out, false);
		}
		boolean cut = in.hasRemaining();
		if (cut) {
			out.put(LOST);
		}
		return new Encoded(out.flip().toString(), cut);
	}

	private static String western(byte[] bytes) {
		StringBuilder text = new StringBuilder(new String(bytes, WESTERN));
		boolean western = true;
		for (int i = 0; i < text.length() && western; i++) {
			western = text.charAt(i) < 0x80 || plausible(text, i);
		}
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 0x80 && (!western || doubtful(text, i))) {
				text.setCharAt(i, LOST);
			}
			else if (c == '\u00a4') {
				text.setCharAt(i, '\u20ac');
			}
		}
		return text.toString();
	}

	/** Whether what stands here can stand there in a text of this encoding. */
	private static boolean plausible(CharSequence text, int at) {
		char c = text.charAt(at);
		char before = (at > 0) ? text.charAt(at - 1) : ' ';
		char after = (at + 1 < text.length()) ? text.charAt(at + 1) : ' ';
		if (c == LOST || (c >= 0x80 && c < 0xA0)) {
			return false;
		}
		if (!Character.isLetter(c)) {
			boolean inside = Character.isLetter(before) && Character.isLetter(after);
			return !inside || INSIDE.indexOf(c) >= 0;
		}
		boolean odd = Character.isUpperCase(c) && Character.isLetter(before) && Character.isLowerCase(after);
		int row = 0;
		for (int i = at; i < text.length() && text.charAt(i) >= 0x80 && row <= IN_A_ROW; i++) {
			row++;
		}
		return !odd && row <= IN_A_ROW;
	}

	/** Whether it may be right, but is not certain. */
	private static boolean doubtful(CharSequence text, int at) {
		char c = text.charAt(at);
		char before = (at > 0) ? text.charAt(at - 1) : ' ';
		char after = (at + 1 < text.length()) ? text.charAt(at + 1) : ' ';
		if (RARE.indexOf(c) >= 0) {
			return true;
		}
		if (!Character.isLetter(c)) {
			boolean closing = c == '\u201d' && text.toString().indexOf('\u201c') >= 0;
			boolean inside = Character.isLetter(before) && Character.isLetter(after);
			return inside ? INSIDE.indexOf(c) < 0 || c == '\u00a0'
					: (Character.isLetter(before) && AFTER.indexOf(c) < 0 && !closing)
							|| (Character.isLetter(after) && BEFORE.indexOf(c) < 0);
		}
		boolean small = Character.isLowerCase(after) || Character.isLowerCase(before);
		return LEADS.indexOf(c) >= 0
				&& ((Character.isUpperCase(c) && small) || (!Character.isLetter(before) && !Character.isLetter(after)));
	}

}

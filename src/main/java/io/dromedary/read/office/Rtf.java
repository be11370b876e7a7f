package io.dromedary.read.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.dromedary.guard.Watch;
import io.dromedary.read.sheet.Flow;

/**
 * Takes Rich Text Format apart (version 1.9.1): groups, control words with a number, and
 * characters. What they mean is the business of {@link RtfText}.
 */
final class Rtf {

	private static final int LONGEST_WORD = 32;

	private static final int LONGEST_NUMBER = 9;

	private static final int DEEPEST = 2000;

	private final byte[] bytes;

	private final Flow flow;

	private final RtfText text;

	private int at;

	Rtf(byte[] bytes, Flow flow) {
		this.bytes = bytes;
		this.flow = flow;
		this.text = new RtfText(flow);
	}

	void read() throws IOException {
		int depth = 0;
		while (at < bytes.length && (depth > 0 || at == 0)) {
			Watch.check();
			int c = bytes[at++] & 0xFF;
			switch (c) {
				case '{' -> {
					if (++depth > DEEPEST) {
						throw Flow.full();
					}
					text.open();
				}
				case '}' -> {
					depth--;
					text.close();
				}
				case '\\' -> control();
				case '\r', '\n', 0 -> {
					// only for whoever looks at the file
				}
				default -> text.character(c);
			}
		}
		if (depth > 0) {
			flow.broken();
		}
		text.end();
	}

	private void control() {
		if (at >= bytes.length) {
			return;
		}
		int c = bytes[at] & 0xFF;
		if (letter(c)) {
			word();
			return;
		}
		at++;
		switch (c) {
			case '\'' -> {
				String hex = new String(bytes, at, Math.min(2, bytes.length - at), StandardCharsets.ISO_8859_1);
				at += hex.length();
				text.character(hex.matches("[0-9A-Fa-f]{2}") ? Integer.parseInt(hex, 16) : '?');
			}
			case '\\', '{', '}' -> text.character(c);
			case '\r', '\n' -> text.word("par", 1);
			default -> text.sign((char) c);
		}
	}

	private void word() {
		int from = at;
		while (at < bytes.length && letter(bytes[at] & 0xFF) && at - from < LONGEST_WORD) {
			at++;
		}
		String word = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
		int start = at;
		at += (at < bytes.length && bytes[at] == '-') ? 1 : 0;
		while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - start <= LONGEST_NUMBER) {
			at++;
		}
		String digits = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
		at += (at < bytes.length && bytes[at] == ' ') ? 1 : 0;
		int number = digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : 1;
		if (word.equals("bin")) {
			at = (int) Math.min(bytes.length, at + (long) Math.max(0, number));
			return;
		}
		text.word(word, number);
	}

	private static boolean letter(int c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

}

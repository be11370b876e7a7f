package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;

/** One uuencoded file, up to its end or to what is none of its lines any more. */
final class UuStream extends InputStream {

	private static final int LONGEST_LINE = 45;

	private final MimeLines lines;

	private byte[] piece = new byte[0];

	private int at;

	private boolean over;

	UuStream(MimeLines lines) {
		this.lines = lines;
	}

	@Override
	public int read() throws IOException {
		while (at >= piece.length) {
			if (over) {
				return -1;
			}
			advance();
		}
		return piece[at++] & 0xFF;
	}

	private void advance() throws IOException {
		byte[] bytes = lines.next();
		String line = (bytes != null) ? MimeLines.text(bytes) : "end";
		at = 0;
		piece = decode(line);
		if (piece.length == 0 && !line.matches("[` ]?")) {
			over = true;
			if (bytes != null && !line.strip().equals("end")) {
				lines.back(bytes);
			}
		}
	}

	/** A line of data; empty where it is none. */
	static byte[] decode(String line) {
		int length = line.isEmpty() ? 0 : line.charAt(0) - ' ' & 0x3F;
		int letters = (length + 2) / 3 * 4;
		boolean fits = length <= LONGEST_LINE && line.length() <= letters + 3
				&& line.chars().allMatch((one) -> one >= ' ' && one <= '`');
		// a mail program that cut spaces at the end of a line cut zeros
		if (length == 0 || !fits || line.length() < Math.min(letters, 4)) {
			return new byte[0];
		}
		byte[] data = new byte[length];
		for (int i = 0; i < length; i++) {
			int group = 1 + i / 3 * 4;
			int high = sextet(line, group + i % 3);
			int low = sextet(line, group + i % 3 + 1);
			data[i] = (byte) (high << (i % 3 + 1) * 2 | low >> (2 - i % 3) * 2);
		}
		return data;
	}

	private static int sextet(String line, int at) {
		return (at < line.length()) ? line.charAt(at) - ' ' & 0x3F : 0;
	}

}

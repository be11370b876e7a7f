package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;

/** One uuencoded file, up to its end or to what is none of its lines any more. */
final class UuStream extends InputStream {

	/** Bytes: more cannot be declared; programs that keep to the standard say 45. */
	private static final int LONGEST_LINE = 63;

	private final MimeLines lines;

	/** Whether nothing else is there, so that what is no data can only be damage. */
	private final boolean alone;

	private byte[] piece = new byte[0];

	private int at;

	private boolean over;

	UuStream(MimeLines lines) {
		this(lines, false);
	}

	private UuStream(MimeLines lines, boolean alone) {
		this.lines = lines;
		this.alone = alone;
	}

	/**
	 * A body that is declared to be one such file: what is none of its lines is passed
	 * over.
	 */
	static UuStream declared(InputStream body) throws IOException {
		return new UuStream(new MimeLines(body), true);
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
		boolean end = bytes == null || line.strip().equals("end");
		if (piece.length == 0 && (end || !alone && !line.matches("[` ]?"))) {
			over = true;
			if (bytes != null && !end) {
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

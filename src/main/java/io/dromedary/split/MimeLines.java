package io.dromedary.split;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a mail, each with its ending: CR LF, LF, or CR alone in a mail that has no
 * LF. What is longer than a piece comes in pieces, so that memory does not grow with the
 * mail.
 */
final class MimeLines implements Closeable {

	/** Bytes. */
	static final int PIECE = 16 * 1024;

	private final InputStream in;

	private final byte[] buffer = new byte[PIECE];

	private int from;

	private int to;

	private final int end;

	private final Deque<byte[]> returned = new ArrayDeque<>();

	private boolean fresh = true;

	private boolean nextFresh = true;

	MimeLines(InputStream in) throws IOException {
		this.in = in;
		fill();
		this.end = ending();
	}

	private int ending() {
		boolean returns = false;
		for (int i = from; i < to; i++) {
			if (buffer[i] == '\n') {
				return '\n';
			}
			returns |= buffer[i] == '\r';
		}
		return returns ? '\r' : '\n';
	}

	/** The next line or piece of one; null at the end. */
	byte @Nullable [] next() throws IOException {
		byte[] line = returned.poll();
		fresh = nextFresh || line != null;
		line = (line != null) ? line : read();
		nextFresh = line != null && line[line.length - 1] == end;
		return line;
	}

	private byte @Nullable [] read() throws IOException {
		int length = length();
		if (length == 0) {
			fill();
			length = length();
		}
		if (length == 0) {
			length = to - from;
		}
		byte[] line = Arrays.copyOfRange(buffer, from, from + length);
		from += length;
		return (length > 0) ? line : null;
	}

	/** Of the line that is there; 0 where its end is not. */
	private int length() {
		for (int i = from; i < to; i++) {
			if (buffer[i] == end) {
				return i + 1 - from;
			}
		}
		return 0;
	}

	/** Moves what is left to the front and fills up behind it. */
	private void fill() throws IOException {
		System.arraycopy(buffer, from, buffer, 0, to - from);
		to -= from;
		from = 0;
		to += in.readNBytes(buffer, to, buffer.length - to);
	}

	/** Whether what came last begins a line. */
	boolean fresh() {
		return fresh;
	}

	/** Gives back a line that came last, or before what was given back last. */
	void back(byte[] line) {
		returned.push(line);
	}

	/** A line without its ending, each byte a character. */
	static String text(byte[] line) {
		int length = line.length;
		while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r')) {
			length--;
		}
		return new String(line, 0, length, StandardCharsets.ISO_8859_1);
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

}

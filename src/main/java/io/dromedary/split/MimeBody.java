package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** A body up to its boundary, or to the end of the mail. */
final class MimeBody extends InputStream {

	private final MimeLines lines;

	private final Boundaries boundaries;

	private byte[] piece = new byte[0];

	private int at;

	/** The line break before a boundary belongs to the boundary. */
	private byte[] held = new byte[0];

	private @Nullable MimeBoundary end;

	private boolean over;

	MimeBody(MimeLines lines, Boundaries boundaries) {
		this.lines = lines;
		this.boundaries = boundaries;
	}

	/** What ended it, once it is read; null where the mail did. */
	@Nullable MimeBoundary end() {
		return end;
	}

	/** Reads to its end. */
	void skip() throws IOException {
		while (fill()) {
			at = piece.length;
		}
	}

	@Override
	public int read() throws IOException {
		return fill() ? piece[at++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (!fill()) {
			return -1;
		}
		int count = Math.min(length, piece.length - at);
		System.arraycopy(piece, at, bytes, from, count);
		at += count;
		return count;
	}

	private boolean fill() throws IOException {
		while (at >= piece.length && !over) {
			advance();
		}
		return at < piece.length;
	}

	private void advance() throws IOException {
		byte[] line = lines.next();
		boolean fresh = lines.fresh();
		end = (line != null && fresh) ? boundaries.of(line) : null;
		over = line == null || end != null;
		at = 0;
		if (end != null) {
			piece = new byte[0];
		}
		else if (line == null) {
			piece = held;
		}
		else {
			release(line);
		}
	}

	private void release(byte[] line) {
		int length = line.length;
		if (length > 0 && line[length - 1] == '\n') {
			length--;
		}
		if (length > 0 && line[length - 1] == '\r') {
			length--;
		}
		byte[] next = new byte[held.length + length];
		System.arraycopy(held, 0, next, 0, held.length);
		System.arraycopy(line, 0, next, held.length, length);
		held = java.util.Arrays.copyOfRange(line, length, line.length);
		piece = next;
	}

	/** Tells boundaries. */
	@FunctionalInterface
	interface Boundaries {

		/** The boundary that a line is; null where it is none. */
		@Nullable MimeBoundary of(byte[] line) throws IOException;

	}

}

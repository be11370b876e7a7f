package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
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

	private final BufferedInputStream in;

	private final int end;

	private final Deque<Back> returned = new ArrayDeque<>();

	private boolean fresh = true;

	private boolean nextFresh = true;

	MimeLines(InputStream in) throws IOException {
		this.in = new BufferedInputStream(in, PIECE);
		this.end = ending();
	}

	private int ending() throws IOException {
		in.mark(PIECE);
		byte[] start = in.readNBytes(PIECE - 1);
		in.reset();
		boolean returns = false;
		for (byte one : start) {
			if (one == '\n') {
				return '\n';
			}
			returns |= one == '\r';
		}
		return returns ? '\r' : '\n';
	}

	/** The next line or piece of one; null at the end. */
	byte @Nullable [] next() throws IOException {
		Back again = returned.poll();
		if (again != null) {
			fresh = again.fresh();
			nextFresh = ended(again.line());
			return again.line();
		}
		fresh = nextFresh;
		ByteArrayOutputStream line = new ByteArrayOutputStream(80);
		int one = in.read();
		while (one >= 0) {
			line.write(one);
			if (one == end || line.size() >= PIECE) {
				break;
			}
			one = in.read();
		}
		byte[] bytes = line.toByteArray();
		nextFresh = ended(bytes);
		return (bytes.length > 0) ? bytes : null;
	}

	/** Whether what came last begins a line. */
	boolean fresh() {
		return fresh;
	}

	/** Gives back a line that came last, or before what was given back last. */
	void back(byte[] line) {
		returned.push(new Back(line, true));
	}

	private boolean ended(byte[] line) {
		return line.length > 0 && line[line.length - 1] == end;
	}

	private record Back(byte[] line, boolean fresh) {
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

}

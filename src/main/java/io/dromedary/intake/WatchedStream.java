package io.dromedary.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that come as slowly as their sender likes; only what is done with them must come
 * on.
 */
final class WatchedStream extends FilterInputStream {

	/** So much is written and forced to any disk that is in use. */
	private static final long BYTES_A_SECOND = 5_000_000;

	private long bytes;

	private boolean reading;

	private boolean givenUp;

	private long since = System.nanoTime();

	WatchedStream(InputStream bytes) {
		super(bytes);
	}

	/** How many nanoseconds too long nobody has asked for more. */
	synchronized long hung() {
		return reading ? 0 : System.nanoTime() - since - bytes * 1_000 / BYTES_A_SECOND * 1_000_000;
	}

	/** The request that it belongs to has been answered. */
	synchronized void giveUp() {
		givenUp = true;
	}

	@Override
	public int read() throws IOException {
		begin();
		int read = -1;
		try {
			read = super.read();
			return read;
		}
		finally {
			end((read < 0) ? 0 : 1);
		}
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		begin();
		int read = 0;
		try {
			read = super.read(into, offset, length);
			return read;
		}
		finally {
			end(Math.max(0, read));
		}
	}

	private synchronized void begin() throws IOException {
		if (givenUp) {
			throw new IOException("nobody waits for it any more");
		}
		reading = true;
	}

	private synchronized void end(int read) {
		bytes += read;
		reading = false;
		since = System.nanoTime();
	}

	@Override
	public void close() {
		// whoever opened it closes it
	}

}

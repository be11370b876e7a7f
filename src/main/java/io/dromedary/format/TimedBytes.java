package io.dromedary.format;

import java.io.IOException;
import java.time.Duration;
import io.dromedary.guard.Watch;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The bytes of a file for a parser that may go round in circles: after a while there are
 * no more.
 */
public final class TimedBytes implements RandomAccessRead {

	/** Reads between two looks at the clock. */
	private static final int OFTEN = 256;

	private final RandomAccessRead bytes;

	private final long start = System.nanoTime();

	private final Duration limit;

	private int reads;

	/**
	 * @param bytes closed with this
	 */
	public TimedBytes(RandomAccessRead bytes, Duration limit) {
		this.bytes = bytes;
		this.limit = limit;
	}

	@Override
	public int read() throws IOException {
		tick();
		return bytes.read();
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		tick();
		return bytes.read(buffer, offset, length);
	}

	private void tick() throws IOException {
		if (reads++ % OFTEN != 0) {
			return;
		}
		Watch.check();
		if (System.nanoTime() - start > limit.toNanos()) {
			throw new IOException("reading takes too long");
		}
	}

	@Override
	public long getPosition() throws IOException {
		return bytes.getPosition();
	}

	@Override
	public void seek(long position) throws IOException {
		bytes.seek(position);
	}

	@Override
	public long length() throws IOException {
		return bytes.length();
	}

	@Override
	public boolean isClosed() {
		return bytes.isClosed();
	}

	@Override
	public boolean isEOF() throws IOException {
		return bytes.isEOF();
	}

	@Override
	public RandomAccessReadView createView(long from, long length) {
		return new RandomAccessReadView(this, from, length);
	}

	@Override
	public void close() throws IOException {
		bytes.close();
	}

}

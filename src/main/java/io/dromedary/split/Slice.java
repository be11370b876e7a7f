package io.dromedary.split;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a source, which stays open. */
class Slice extends FilterInputStream {

	private long left;

	Slice(InputStream source, long length) {
		super(source);
		this.left = length;
	}

	@Override
	public int read() throws IOException {
		int read = (left > 0) ? super.read() : -1;
		left -= (read >= 0) ? 1 : 0;
		return read;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		int read = (left > 0) ? super.read(buffer, offset, (int) Math.min(left, length)) : -1;
		left -= Math.max(read, 0);
		return read;
	}

	@Override
	public long skip(long count) throws IOException {
		long skipped = super.skip(Math.min(left, count));
		left -= skipped;
		return skipped;
	}

	@Override
	public void close() {
		// the rest is for others
	}

}

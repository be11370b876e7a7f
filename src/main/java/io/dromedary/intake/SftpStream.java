package io.dromedary.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

import io.dromedary.document.ServiceUnavailable;

/** What comes over a connection that may be cut. */
final class SftpStream extends FilterInputStream {

	private final Supplier<ServiceUnavailable> cut;

	private long count;

	/**
	 * @param cut lets go of the connection, and says so
	 */
	SftpStream(InputStream bytes, Supplier<ServiceUnavailable> cut) {
		super(bytes);
		this.cut = cut;
	}

	/** Number of bytes read so far. */
	long count() {
		return count;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) {
		try {
			int read = super.read(bytes, offset, length);
			count += Math.max(read, 0);
			return read;
		}
		catch (IOException ex) {
			throw cut.get();
		}
	}

	@Override
	public void close() {
		try {
			super.close();
		}
		catch (IOException ex) {
			cut.get();
		}
	}

}

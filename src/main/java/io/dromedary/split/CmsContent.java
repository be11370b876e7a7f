package io.dromedary.split;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The signed bytes. Where the whole ends with them it was cut: the parser takes that for
 * their end if their length is not said before.
 */
class CmsContent extends FilterInputStream {

	private final InputStream whole;

	CmsContent(InputStream content, InputStream whole) {
		super(content);
		this.whole = whole;
	}

	@Override
	public int read() throws IOException {
		return checked(super.read());
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		return checked(super.read(buffer, offset, length));
	}

	private int checked(int read) throws IOException {
		if (read < 0 && whole.read() < 0) {
			throw new EOFException();
		}
		return read;
	}

	@Override
	public void close() throws IOException {
		whole.close();
	}

}

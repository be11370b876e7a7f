package io.dromedary.split.pages;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import io.dromedary.guard.Watch;

/** The bytes of a TIFF, which says itself in which order those of a number stand. */
final class TiffBytes implements Closeable {

	private static final int ONCE = 1 << 16;

	private final FileChannel file;

	private final long size;

	private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

	TiffBytes(Path path) throws IOException {
		file = FileChannel.open(path);
		size = file.size();
	}

	void order(ByteOrder given) {
		order = given;
	}

	ByteOrder order() {
		return order;
	}

	long size() {
		return size;
	}

	/**
	 * @throws EOFException where the file has not as many there
	 */
	ByteBuffer at(long offset, long length) throws IOException {
		demand(offset, length);
		ByteBuffer bytes = ByteBuffer.allocate((int) length).order(order);
		while (bytes.hasRemaining()) {
			if (file.read(bytes, offset + bytes.position()) < 0) {
				throw new EOFException();
			}
		}
		return bytes.flip();
	}

	void copy(long offset, long length, OutputStream out) throws IOException {
		demand(offset, length);
		for (long done = 0; done < length; done += ONCE) {
			Watch.check();
			out.write(at(offset + done, Math.min(ONCE, length - done)).array());
		}
	}

	private void demand(long offset, long length) throws EOFException {
		if (offset < 0 || length < 0 || length > Integer.MAX_VALUE || offset > size - length) {
			throw new EOFException();
		}
	}

	@Override
	public void close() throws IOException {
		file.close();
	}

}

package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads numbers as Microsoft writes them, from a stretch of a file and never beyond. */
class LittleEndian implements Closeable {

	private final InputStream bytes;

	private final long end;

	private long at;

	/**
	 * @param end where the stretch ends in the file
	 */
	LittleEndian(Path file, long start, long end) throws IOException {
		this.bytes = new BufferedInputStream(Files.newInputStream(file));
		this.end = end;
		this.at = start;
		bytes.skipNBytes(start);
	}

	/** Where it is in the file. */
	long at() {
		return at;
	}

	boolean atEnd() {
		return at >= end;
	}

	int u8() throws IOException {
		need(1);
		at++;
		int read = bytes.read();
		if (read < 0) {
			throw new EOFException();
		}
		return read;
	}

	int u16() throws IOException {
		return u8() | u8() << 8;
	}

	long u32() throws IOException {
		return u16() | (long) u16() << 16;
	}

	byte[] bytes(int length) throws IOException {
		need(length);
		byte[] read = bytes.readNBytes(length);
		at += read.length;
		return read;
	}

	void skip(long length) throws IOException {
		need(length);
		bytes.skipNBytes(length);
		at += length;
	}

	private void need(long length) throws EOFException {
		if (length < 0 || at + length > end) {
			throw new EOFException();
		}
	}

	@Override
	public void close() throws IOException {
		bytes.close();
	}

}

package io.dromedary.split;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.dromedary.format.CmsHead;

/**
 * Finds the signed content where the envelope around it is broken: one invoice in some
 * thousands is sent like this. All of the content or nothing.
 */
final class CmsSalvage extends InputStream {

	/** 1.2.840.113549.1.7.1 and the context tag that the content stands in. */
	private static final String DATA = "\u0006\t\u002a\u0086\u0048\u0086\u00f7\r\u0001\u0007\u0001\u00a0";

	private static final int WITHIN = 1 << 16;

	private static final int OCTETS = 0x04;

	private static final int OCTETS_IN_PIECES = 0x24;

	private static final int UNKNOWN = -1;

	private final InputStream source;

	/** What is left of the current piece. */
	private long left;

	private boolean pieces;

	private CmsSalvage(InputStream source) {
		this.source = source;
	}

	/** Whether something begins like CMS that holds what was signed. */
	static boolean holds(byte[] start) {
		String head = new String(start, 0, Math.min(start.length, CmsFile.HEAD), StandardCharsets.ISO_8859_1);
		return CmsHead.of(start) == CmsHead.SIGNED && head.contains(DATA);
	}

	/**
	 * @throws Damaged where there is none to be found; reading does where it is cut
	 */
	static InputStream content(Path der) throws IOException {
		InputStream source = new BufferedInputStream(Files.newInputStream(der));
		try {
			CmsSalvage content = new CmsSalvage(source);
			content.start(der);
			return Damaged.check(content, -1);
		}
		catch (EOFException | Damaged ex) {
			source.close();
			throw new Damaged();
		}
	}

	private void start(Path der) throws IOException {
		try (InputStream beginning = Files.newInputStream(der)) {
			int at = new String(beginning.readNBytes(WITHIN), StandardCharsets.ISO_8859_1).indexOf(DATA);
			if (at < 0) {
				throw new Damaged();
			}
			source.skipNBytes(at + DATA.length());
		}
		length();
		int tag = source.read();
		long length = length();
		if (tag == OCTETS && length != UNKNOWN) {
			left = length;
		}
		else if (tag == OCTETS_IN_PIECES) {
			pieces = true;
			nextPiece();
		}
		else {
			throw new Damaged();
		}
	}

	/** X.690, section 8.1.3. */
	private long length() throws IOException {
		int first = source.read();
		if (first < 0) {
			throw new EOFException();
		}
		if (first == 0x80) {
			return UNKNOWN;
		}
		if (first < 0x80) {
			return first;
		}
		long length = 0;
		for (int i = 0; i < (first & 0x7F); i++) {
			int next = source.read();
			length = length << 8 | next;
			if (next < 0 || i > 4) {
				throw new EOFException();
			}
		}
		return length;
	}

	/** What is no piece any more ends them, whether that is said or not. */
	private void nextPiece() throws IOException {
		int tag = source.read();
		if (tag < 0) {
			throw new EOFException();
		}
		pieces = tag == OCTETS;
		left = pieces ? length() : 0;
		if (left < 0) {
			throw new EOFException();
		}
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		while (left == 0 && pieces) {
			nextPiece();
		}
		if (left == 0) {
			return -1;
		}
		int read = source.read(buffer, offset, (int) Math.min(left, length));
		if (read < 0) {
			throw new EOFException();
		}
		left -= read;
		return read;
	}

	@Override
	public void close() throws IOException {
		source.close();
	}

}

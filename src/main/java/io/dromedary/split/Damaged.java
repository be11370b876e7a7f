package io.dromedary.split;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

import io.dromedary.document.DocumentException;

/** A part cannot be read as the container says it should; the others may. */
final class Damaged extends IOException {

	private static final long serialVersionUID = 1L;

	Damaged() {
		super("a part of a container is damaged");
	}

	/**
	 * Fails with this where the source fails in any way, so that it cannot be taken for a
	 * failure of the store; so it does at the end where the checksum is another.
	 * @param crc CRC-32 of what is to come; -1 where it is not known
	 */
	static InputStream check(InputStream source, long crc) {
		return new Checked(source, crc);
	}

	/**
	 * Fails with this where a decoder breaks on what it reads; what the source itself
	 * fails with is passed on.
	 */
	static InputStream guard(InputStream decoder) {
		return new FilterInputStream(decoder) {

			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				try {
					return super.read(buffer, offset, length);
				}
				catch (DocumentException ex) {
					throw ex;
				}
				catch (RuntimeException ex) {
					throw new Damaged();
				}
			}

		};
	}

	private static final class Checked extends InputStream {

		private final InputStream source;

		private final long expected;

		private final CRC32 found = new CRC32();

		Checked(InputStream source, long expected) {
			this.source = source;
			this.expected = expected;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = fromSource(buffer, offset, length);
			if (read > 0) {
				found.update(buffer, offset, read);
			}
			else if (read < 0 && expected != -1 && found.getValue() != expected) {
				throw new Damaged();
			}
			return read;
		}

		/** What broken bytes make libraries throw is not always an IOException. */
		private int fromSource(byte[] buffer, int offset, int length) throws Damaged {
			try {
				return source.read(buffer, offset, length);
			}
			catch (DocumentException ex) {
				throw ex;
			}
			catch (IOException | RuntimeException ex) {
				throw new Damaged();
			}
		}

		@Override
		public void close() throws IOException {
			source.close();
		}

	}

}

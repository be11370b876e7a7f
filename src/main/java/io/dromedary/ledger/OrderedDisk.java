package io.dromedary.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import io.dromedary.home.StrictDisk;

/**
 * The file system of an embedded ledger: the head of a file, which says where its newest
 * part lies, is written only once that part is on the disk. H2 (2.3.232,
 * {@code RandomAccessStore.writeChunk}) writes one right after the other, and a disk may
 * carry out the second alone before the power goes: the head then points to nothing, and
 * the file is found as it was long before.
 */
public class OrderedDisk extends StrictDisk {

	/** The head of a file of H2, twice; in bytes. */
	private static final int HEAD = 2 * 4096;

	/** As {@link StrictDisk#over(String)}, in this file system. */
	public static String over(String url) {
		return over(url, new OrderedDisk());
	}

	@Override
	public String getScheme() {
		return "ordered";
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new Ordered(getBase().open(mode));
	}

	private static final class Ordered extends Strict {

		private boolean unsynced;

		Ordered(FileChannel base) {
			super(base);
		}

		@Override
		public synchronized int write(ByteBuffer source, long position) throws IOException {
			if (position >= HEAD) {
				unsynced = true;
			}
			else if (unsynced) {
				force(false);
			}
			return super.write(source, position);
		}

		@Override
		public synchronized void force(boolean metaData) throws IOException {
			super.force(metaData);
			unsynced = false;
		}

	}

}

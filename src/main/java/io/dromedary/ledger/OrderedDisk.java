package io.dromedary.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The file system of an embedded ledger: the head of a file, which says where its newest
 * part lies, is written only once that part is on the disk. H2 (2.3.232,
 * {@code RandomAccessStore.writeChunk}) writes one right after the other, and a disk may
 * carry out the second alone before the power goes: the head then points to nothing, and
 * the file is found as it was long before.
 */
public class OrderedDisk extends FilePathWrapper {

	private static final String SCHEME = "ordered";

	private static final String PREFIX = "jdbc:h2:file:";

	/** The head of a file of H2, twice; in bytes. */
	private static final int HEAD = 2 * 4096;

	/** The URL of the same database in this file system; any other stays as it is. */
	static String over(String url) {
		if (!url.startsWith(PREFIX)) {
			return url;
		}
		FilePath.register(new OrderedDisk());
		return "jdbc:h2:" + SCHEME + ":" + url.substring(PREFIX.length());
	}

	@Override
	public String getScheme() {
		return SCHEME;
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new Ordered(getBase().open(mode));
	}

	private static final class Ordered extends FileBaseDefault {

		private final FileChannel base;

		private boolean unsynced;

		Ordered(FileChannel base) {
			this.base = base;
		}

		@Override
		public synchronized int write(ByteBuffer source, long position) throws IOException {
			if (position >= HEAD) {
				unsynced = true;
			}
			else if (unsynced) {
				force(false);
			}
			return base.write(source, position);
		}

		@Override
		public synchronized void force(boolean metaData) throws IOException {
			base.force(metaData);
			unsynced = false;
		}

		@Override
		public int read(ByteBuffer target, long position) throws IOException {
			return base.read(target, position);
		}

		@Override
		public long size() throws IOException {
			return base.size();
		}

		@Override
		protected void implTruncate(long size) throws IOException {
			base.truncate(size);
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return base.tryLock(position, size, shared);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			base.close();
		}

	}

}

package io.dromedary.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The file system of an embedded database: what could once not be written is not followed
 * by anything until the file is opened anew. H2 (2.3.232, {@code MVStore.panic}) closes a
 * file after a failed write, but whoever waits at that moment may write before that. What
 * it writes builds on the part that is missing, and where that lies before the end of the
 * file the next opening finds it useless and takes the part at the end instead, however
 * old that is: everything committed since is gone without a word.
 */
public class StrictDisk extends FilePathWrapper {

	private static final String PREFIX = "jdbc:h2:file:";

	/** The URL of the same database in this file system; any other stays as it is. */
	public static String over(String url) {
		return over(url, new StrictDisk());
	}

	protected static String over(String url, StrictDisk disk) {
		if (!url.startsWith(PREFIX)) {
			return url;
		}
		FilePath.register(disk);
		return "jdbc:h2:" + disk.getScheme() + ":" + url.substring(PREFIX.length());
	}

	@Override
	public String getScheme() {
		return "strict";
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new Strict(getBase().open(mode));
	}

	/** One file that is open. */
	protected static class Strict extends FileBaseDefault {

		private final FileChannel base;

		private boolean failed;

		protected Strict(FileChannel base) {
			this.base = base;
		}

		@Override
		public synchronized int write(ByteBuffer source, long position) throws IOException {
			refuseAfterFailure();
			failed = true;
			int written = base.write(source, position);
			failed = false;
			return written;
		}

		@Override
		public synchronized void force(boolean metaData) throws IOException {
			refuseAfterFailure();
			base.force(metaData);
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
		protected synchronized void implTruncate(long size) throws IOException {
			refuseAfterFailure();
			base.truncate(size);
		}

		private void refuseAfterFailure() throws IOException {
			if (failed) {
				throw new IOException("an earlier write failed: the file is to be opened anew");
			}
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

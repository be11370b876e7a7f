package io.dromedary.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Locale;

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

	/**
	 * What H2 (2.3.232) does with its file as it closes it: it moves parts in place
	 * ({@code RandomAccessStore.moveChunkInside}), now and then over room that the newest
	 * synced part still refers to; whoever is killed at that moment has lost rows.
	 */
	private static final String AT_CLOSE = "MAX_COMPACT_TIME";

	/** H2 writes the values of a row that it rejects into a file of errors. */
	private static final String ERRORS = "TRACE_LEVEL_FILE";

	/**
	 * The URL of the same database in this file system, which is not compacted as it is
	 * closed and has no file of errors unless the URL says so; any other stays as it is.
	 */
	public static String over(String url) {
		return over(url, new StrictDisk());
	}

	protected static String over(String url, StrictDisk disk) {
		if (!url.startsWith(PREFIX)) {
			return url;
		}
		FilePath.register(disk);
		return "jdbc:h2:" + disk.getScheme() + ":" + url.substring(PREFIX.length()) + unlessSaid(url, AT_CLOSE)
				+ unlessSaid(url, ERRORS);
	}

	private static String unlessSaid(String url, String setting) {
		return url.toUpperCase(Locale.ROOT).contains(setting) ? "" : ";" + setting + "=0";
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
	protected static class Strict extends PassingFile {

		private boolean failed;

		protected Strict(FileChannel base) {
			super(base);
		}

		@Override
		public synchronized int write(ByteBuffer source, long position) throws IOException {
			refuseAfterFailure();
			failed = true;
			int written = super.write(source, position);
			failed = false;
			return written;
		}

		@Override
		public synchronized void force(boolean metaData) throws IOException {
			refuseAfterFailure();
			super.force(metaData);
		}

		@Override
		protected synchronized void implTruncate(long size) throws IOException {
			refuseAfterFailure();
			super.implTruncate(size);
		}

		private void refuseAfterFailure() throws IOException {
			if (failed) {
				throw new IOException("an earlier write failed: the file is to be opened anew");
			}
		}

	}

}

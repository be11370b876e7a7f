package io.dromedary.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that is full at times: H2 file system {@code full:}. What lies within a file is
 * written over all the same; of what would make it longer a part is written.
 */
public class FullDisk extends FilePathWrapper {

	/** How many of the next writes find no room. */
	static final AtomicInteger FULL = new AtomicInteger();

	private static final Random CHANCE = new Random(1);

	static void register() {
		FilePath.register(new FullDisk());
	}

	@Override
	public String getScheme() {
		return "full";
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new Limited(getBase().open(mode));
	}

	private static final class Limited extends FileBaseDefault {

		private final FileChannel base;

		Limited(FileChannel base) {
			this.base = base;
		}

		@Override
		public synchronized int write(ByteBuffer source, long position) throws IOException {
			if (position + source.remaining() > base.size() && FULL.getAndUpdate((left) -> Math.max(0, left - 1)) > 0) {
				int room = (int) Math.max(0, base.size() - position);
				int part = room + CHANCE.nextInt(source.remaining() - room + 1) / 4096 * 4096;
				ByteBuffer some = source.duplicate().limit(source.position() + Math.min(part, source.remaining()));
				while (some.hasRemaining()) {
					base.write(some, position + some.position() - source.position());
				}
				throw new IOException("No space left on device");
			}
			return base.write(source, position);
		}

		@Override
		public void force(boolean metaData) throws IOException {
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
		protected void implTruncate(long size) throws IOException {
			base.truncate(size);
		}

		@Override
		public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return base.tryLock(position, size, shared);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			base.close();
		}

	}

}

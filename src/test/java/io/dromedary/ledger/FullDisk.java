package io.dromedary.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.home.PassingFile;
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

	private static final class Limited extends PassingFile {

		Limited(FileChannel base) {
			super(base);
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

	}

}

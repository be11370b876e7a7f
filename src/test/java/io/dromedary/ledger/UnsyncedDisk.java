package io.dromedary.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that loses at a power failure whatever was not synced: H2 file system
 * {@code unsynced:}. What has been synced lies beside each file as {@code NAME.durable}.
 */
public class UnsyncedDisk extends FilePathWrapper {

	static final AtomicInteger SYNCS = new AtomicInteger();

	static void register() {
		FilePath.register(new UnsyncedDisk());
	}

	/** The folder as it would be found after the power came back. */
	static void afterPowerLoss(Path folder, Path found) throws IOException {
		Files.createDirectories(found);
		try (var files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".durable")).toList()) {
				String name = file.getFileName().toString();
				Files.copy(file, found.resolve(name.substring(0, name.length() - ".durable".length())),
						StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	@Override
	public String getScheme() {
		return "unsynced";
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new UnsyncedFile(getBase().open(mode), Path.of(getBase().toString()));
	}

	private static final class UnsyncedFile extends FileBaseDefault {

		private final FileChannel base;

		private final Path path;

		UnsyncedFile(FileChannel base, Path path) {
			this.base = base;
			this.path = path;
		}

		@Override
		public synchronized void force(boolean metaData) throws IOException {
			base.force(metaData);
			SYNCS.incrementAndGet();
			Files.copy(path, Path.of(path + ".durable"), StandardCopyOption.REPLACE_EXISTING);
		}

		@Override
		public int read(ByteBuffer target, long position) throws IOException {
			return base.read(target, position);
		}

		@Override
		public int write(ByteBuffer source, long position) throws IOException {
			return base.write(source, position);
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

package io.dromedary.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.home.PassingFile;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A disk that loses at a power failure whatever was not synced: H2 file system
 * {@code unsynced:}. What has been synced lies beside each file as {@code NAME.durable}.
 */
public class UnsyncedDisk extends FilePathWrapper {

	static final AtomicInteger SYNCS = new AtomicInteger();

	/** Called after each write and each cut, in the thread that wrote. */
	static volatile Runnable written = () -> {
	};

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

	/**
	 * The same, with a part of the writes that nobody waited for: which of them a disk
	 * has carried out is chance.
	 */
	static void afterPowerLoss(Path folder, Path found, Random chance) throws IOException {
		afterPowerLoss(folder, found);
		for (Map.Entry<Path, List<Write>> file : PENDING.entrySet()) {
			Path copy = found.resolve(file.getKey().getFileName());
			if (file.getKey().startsWith(folder) && Files.exists(copy)) {
				try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
					for (Write write : List.copyOf(file.getValue())) {
						if (chance.nextBoolean()) {
							write.carryOut(channel);
						}
					}
				}
			}
		}
	}

	/** What was written since the last sync, by file. */
	private static final Map<Path, List<Write>> PENDING = new ConcurrentHashMap<>();

	/** A write, or without bytes a cut. */
	private record Write(long position, byte @Nullable [] bytes) {

		void carryOut(FileChannel channel) throws IOException {
			if (bytes != null) {
				channel.write(ByteBuffer.wrap(bytes), position);
			}
			else {
				channel.truncate(position);
			}
		}

	}

	/** The file as it would be found after the program was killed. */
	static void afterKill(Path folder, Path found) throws IOException {
		Files.createDirectories(found);
		for (Path file : PENDING.keySet()) {
			if (file.startsWith(folder)) {
				Files.copy(file, found.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
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

	private static final class UnsyncedFile extends PassingFile {

		private final Path path;

		UnsyncedFile(FileChannel base, Path path) {
			super(base);
			this.path = path;
		}

		@Override
		public synchronized void force(boolean metaData) throws IOException {
			base.force(metaData);
			SYNCS.incrementAndGet();
			Files.copy(path, Path.of(path + ".durable"), StandardCopyOption.REPLACE_EXISTING);
			PENDING.put(path, new CopyOnWriteArrayList<>());
		}

		@Override
		public synchronized int write(ByteBuffer source, long position) throws IOException {
			byte[] bytes = new byte[source.remaining()];
			source.duplicate().get(bytes);
			pending(new Write(position, bytes));
			int length = base.write(source, position);
			written.run();
			return length;
		}

		@Override
		protected synchronized void implTruncate(long size) throws IOException {
			pending(new Write(size, null));
			super.implTruncate(size);
			written.run();
		}

		private void pending(Write write) {
			PENDING.computeIfAbsent(path, (file) -> new CopyOnWriteArrayList<>()).add(write);
		}

	}

}

package io.dromedary.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process out of a home. The operating system lets go of the lock when the
 * process ends, however it ends.
 */
final class HomeLock implements AutoCloseable {

	/**
	 * Far behind the text: where locks are mandatory (Windows), another process could not
	 * read who holds it otherwise.
	 */
	private static final long POSITION = 1L << 40;

	private final FileChannel channel;

	private HomeLock(FileChannel channel) {
		this.channel = channel;
	}

	static HomeLock take(Path root) {
		Path file = root.resolve("lock");
		try {
			Platform.createOwnerOnlyDirectory(root);
			return lock(root, file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE));
		}
		catch (IOException ex) {
			throw new HomeException(Sentence.of("home.unwritable", root, Platform.reason(ex)), ex);
		}
	}

	private static HomeLock lock(Path root, Path file, FileChannel channel) throws IOException {
		if (!locked(channel)) {
			channel.close();
			throw new HomeException(inUse(root, file), null);
		}
		channel.truncate(0);
		channel
			.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
		channel.force(true);
		return new HomeLock(channel);
	}

	private static boolean locked(FileChannel channel) throws IOException {
		try {
			@Nullable FileLock lock = channel.tryLock(POSITION, 1, false);
			return lock != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static Sentence inUse(Path root, Path file) {
		try {
			String pid = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
			if (pid.matches("\\d{1,19}")) {
				return Sentence.of("home.in-use-by", root, pid);
			}
		}
		catch (IOException ex) {
			// the name of the other process is a courtesy
		}
		return Sentence.of("home.in-use", root);
	}

	@Override
	public void close() {
		try {
			channel.close();
		}
		catch (IOException ex) {
			// the end of the process closes it
		}
	}

}

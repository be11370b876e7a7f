package io.dromedary.guard;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.f4b6a3.ulid.UlidCreator;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders that are being written. Each process has a folder of its own for them
 * and holds the lock of the file beside it, {@code NAME} and {@code NAME.lock}, for as
 * long as it lives: what lies in the folder of another whose lock is free was left by one
 * that is gone, and is nobody's.
 */
public class Drafts implements AutoCloseable {

	private static final String LOCK = ".lock";

	/** Where files cannot be locked, nothing is written for so long. */
	private static final Duration AGE = Duration.ofDays(1);

	/**
	 * Locks that this process holds. To open and close one of them once more would give
	 * it up (POSIX, fcntl).
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path folder;

	private final Set<Path> written = ConcurrentHashMap.newKeySet();

	private @Nullable Own own;

	public Drafts(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
	}

	/** The folder of this process. */
	private record Own(Path drafts, Path lock, FileChannel channel) {

		static Own in(Path folder) throws IOException {
			while (true) {
				Path drafts = folder.resolve(UlidCreator.getMonotonicUlid().toLowerCase());
				Path lock = drafts.resolveSibling(drafts.getFileName() + LOCK);
				HELD.add(lock);
				FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
				// somebody may have taken the new file for one of a process that is gone
				if (!locked(channel) || Files.exists(lock)) {
					return new Own(Files.createDirectory(drafts), lock, channel);
				}
				channel.close();
				HELD.remove(lock);
			}
		}

		/** Some disks of the network know no locks. */
		private static boolean locked(FileChannel channel) {
			try {
				return channel.lock() != null;
			}
			catch (IOException ex) {
				return false;
			}
		}

	}

	/**
	 * Where a new draft may be made, a file or a folder; to be given back by
	 * {@link #done}.
	 */
	public synchronized Path begin() throws IOException {
		if (own == null) {
			own = Own.in(folder);
		}
		Path draft = own.drafts().resolve(UlidCreator.getMonotonicUlid().toLowerCase());
		written.add(draft);
		return draft;
	}

	/** Deletes the draft where it was not moved away. */
	public void done(Path draft) throws IOException {
		try {
			delete(draft);
		}
		finally {
			written.remove(draft);
		}
	}

	/** Deletes every draft that nobody is writing. */
	public synchronized void sweep() throws IOException {
		for (Path entry : list(folder)) {
			if (own != null && entry.equals(own.drafts())) {
				clear(entry);
			}
			else if (Files.isDirectory(entry)) {
				abandon(entry, entry.resolveSibling(entry.getFileName() + LOCK));
			}
			else if (!entry.toString().endsWith(LOCK)) {
				Files.deleteIfExists(entry); // earlier versions wrote them here
			}
			else if (Files.notExists(folderOf(entry))) {
				abandon(folderOf(entry), entry);
			}
		}
	}

	private static Path folderOf(Path lock) {
		String name = String.valueOf(lock.getFileName());
		return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
	}

	/** Deletes the folder of a process that is gone. */
	private void abandon(Path drafts, Path lock) throws IOException {
		if (HELD.contains(lock)) {
			return;
		}
		try (FileChannel other = FileChannel.open(lock, StandardOpenOption.WRITE); @SuppressWarnings("unused")
		FileLock free = other.tryLock()) {
			if (free != null) {
				remove(drafts, lock);
			}
		}
		catch (OverlappingFileLockException ex) {
			// another thread is at it
		}
		catch (NoSuchFileException ex) {
			remove(drafts, lock);
		}
		catch (IOException ex) {
			if (old(drafts)) {
				remove(drafts, lock);
			}
		}
	}

	private void remove(Path drafts, Path lock) throws IOException {
		if (Files.isDirectory(drafts)) {
			clear(drafts);
			Files.deleteIfExists(drafts);
		}
		Files.deleteIfExists(lock);
	}

	private void clear(Path drafts) throws IOException {
		for (Path draft : list(drafts)) {
			if (!written.contains(draft)) {
				delete(draft);
			}
		}
	}

	/** A folder with the files in it. */
	private static void delete(Path draft) throws IOException {
		if (Files.isDirectory(draft, LinkOption.NOFOLLOW_LINKS)) {
			for (Path file : list(draft)) {
				Files.deleteIfExists(file);
			}
		}
		Files.deleteIfExists(draft);
	}

	/** Whether nothing was begun or written there for long. */
	private static boolean old(Path drafts) throws IOException {
		Instant limit = Instant.now().minus(AGE);
		List<Path> all = list(drafts);
		all.add(drafts);
		for (Path path : all) {
			if (Files.getLastModifiedTime(path).toInstant().isAfter(limit)) {
				return false;
			}
		}
		return true;
	}

	private static List<Path> list(Path folder) throws IOException {
		List<Path> all = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
			entries.forEach(all::add);
		}
		catch (NoSuchFileException ex) {
			// another process was faster
		}
		catch (DirectoryIteratorException ex) {
			throw ex.getCause();
		}
		return all;
	}

	/** Before the lock is given up there is nothing left that would be found. */
	@Override
	public synchronized void close() throws IOException {
		Own ended = own;
		own = null;
		if (ended != null) {
			written.clear();
			try (FileChannel channel = ended.channel()) {
				remove(ended.drafts(), ended.lock());
			}
			finally {
				HELD.remove(ended.lock());
			}
		}
	}

}

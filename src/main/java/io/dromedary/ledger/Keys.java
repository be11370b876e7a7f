package io.dromedary.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.dromedary.home.Platform;
import org.jspecify.annotations.Nullable;

/** The keys of a store: {@code yz/abc...yz}, a file for each owner. */
class Keys {

	private static final int BYTES = 32;

	/** A lock on a file keeps out other processes only. */
	private static final Object MONITOR = new Object();

	/** More than documents are on their way at a time. */
	private static final int MOST = 256;

	private final Map<String, Known> recent = new LinkedHashMap<>(MOST, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
			return size() > MOST;
		}

	};

	private final SecureRandom random = new SecureRandom();

	private final Path folder;

	Keys(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
	}

	/**
	 * Read once while a document moves. That its file is still there, and the same, is
	 * looked at each time: another process may have erased it.
	 */
	Optional<byte[]> find(String owner) {
		Path file = file(owner);
		try {
			BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
			Known known = recent(owner);
			if (known == null || !known.of(now)) {
				known = new Known(HexFormat.of().parseHex(Files.readString(file)), now.fileKey(),
						now.lastModifiedTime());
				remember(owner, known);
			}
			return Optional.of(known.key());
		}
		catch (NoSuchFileException ex) {
			remember(owner, null);
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(new IOException("a key of the store could not be read"));
		}
	}

	/** What is erased is not kept in memory. */
	void forget(String owner) {
		remember(owner, null);
	}

	private @Nullable Known recent(String owner) {
		synchronized (recent) {
			return recent.get(owner);
		}
	}

	private void remember(String owner, @Nullable Known known) {
		synchronized (recent) {
			if (known != null) {
				recent.put(owner, known);
			}
			else {
				recent.remove(owner);
			}
		}
	}

	/** Not a record: a key is compared by nobody. */
	private static final class Known {

		private final byte[] key;

		private final @Nullable Object file;

		private final FileTime changed;

		Known(byte[] key, @Nullable Object file, FileTime changed) {
			this.key = key;
			this.file = file;
			this.changed = changed;
		}

		byte[] key() {
			return key;
		}

		boolean of(BasicFileAttributes now) {
			return Objects.equals(file, now.fileKey()) && changed.equals(now.lastModifiedTime());
		}

	}

	/**
	 * The key of this owner, made where there is none. Not by a link, which not every
	 * disk can: after a crash its other name would outlive the erasure.
	 */
	byte[] make(String owner) {
		synchronized (MONITOR) {
			try (FileChannel file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); FileLock lock = file.lock()) {
				Optional<byte[]> made = find(owner);
				return made.isPresent() ? made.get() : write(owner);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(new IOException("a key of the store could not be written"));
			}
		}
	}

	private byte[] write(String owner) throws IOException {
		byte[] key = new byte[BYTES];
		random.nextBytes(key);
		Path file = file(owner);
		Path shelf = Objects.requireNonNull(file.getParent());
		if (!Files.isDirectory(shelf)) {
			Files.createDirectories(shelf);
			Platform.syncDirectory(folder);
		}
		Platform.writeOwnerOnly(file, HexFormat.of().formatHex(key));
		return key;
	}

	/** The end of an id is at random, its beginning the time. */
	Path file(String owner) {
		return folder.resolve(owner.substring(owner.length() - 2)).resolve(owner);
	}

}

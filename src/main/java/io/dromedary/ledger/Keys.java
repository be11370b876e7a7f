package io.dromedary.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

import io.dromedary.home.Platform;

/** The keys of a store: {@code yz/abc...yz}, a file for each owner. */
class Keys {

	private static final int BYTES = 32;

	/** A lock on a file keeps out other processes only. */
	private static final Object MONITOR = new Object();

	private final SecureRandom random = new SecureRandom();

	private final Path folder;

	Keys(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
	}

	Optional<byte[]> find(String owner) {
		try {
			return Optional.of(HexFormat.of().parseHex(Files.readString(file(owner))));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(new IOException("a key of the store could not be read"));
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

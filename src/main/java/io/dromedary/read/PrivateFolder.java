package io.dromedary.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A folder that only its owner can enter: code is loaded from it, so nobody else may put
 * a file there. Processes of the same owner share it.
 */
record PrivateFolder(Path path) {

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	static PrivateFolder at(@Nullable Path wanted) throws IOException {
		if (wanted != null) {
			return new PrivateFolder(Files.createDirectories(wanted));
		}
		Path shared = shared();
		if (!Files.exists(shared, LinkOption.NOFOLLOW_LINKS)) {
			create(shared);
		}
		return new PrivateFolder(ours(shared) ? shared : Files.createTempDirectory("dromedary-"));
	}

	/** The usual one, where it was made already. */
	static Optional<PrivateFolder> made() throws IOException {
		Path shared = shared();
		return ours(shared) ? Optional.of(new PrivateFolder(shared)) : Optional.empty();
	}

	private static Path shared() {
		return Path.of(System.getProperty("java.io.tmpdir"), "dromedary-" + System.getProperty("user.name"));
	}

	PrivateFolder sub(String name) throws IOException {
		return new PrivateFolder(Files.createDirectories(path.resolve(name)));
	}

	/** Unpacks a file unless it is there already; others never see half of it. */
	Path unpack(URL from, String name) throws IOException {
		Path target = path.resolve(name);
		var connection = from.openConnection();
		connection.setUseCaches(false);
		try (InputStream in = connection.getInputStream()) {
			if (Files.isRegularFile(target) && Files.size(target) == connection.getContentLengthLong()) {
				return target;
			}
			Path part = Files.createTempFile(path, name, ".part");
			Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
			return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Gives a file a second name; others never miss it meanwhile. */
	void link(String alias, String name) throws IOException {
		Path link = path.resolve(alias);
		if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(Path.of(name))) {
			return;
		}
		Path part = path.resolve(alias + UUID.randomUUID() + ".part");
		Files.createSymbolicLink(part, Path.of(name));
		Files.move(part, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static void create(Path folder) throws IOException {
		FileAttribute<?>[] attributes = POSIX
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER_ONLY) } : new FileAttribute<?>[0];
		try {
			Files.createDirectory(folder, attributes);
		}
		catch (java.nio.file.FileAlreadyExistsException ex) {
			// another process was faster; whose it is gets checked next
		}
	}

	private static boolean ours(Path folder) throws IOException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			return false;
		}
		if (!POSIX) {
			return true;
		}
		Path probe = Files.createTempFile("dromedary", ".probe");
		try {
			return Files.getOwner(folder).equals(Files.getOwner(probe))
					&& Files.getPosixFilePermissions(folder).equals(OWNER_ONLY);
		}
		finally {
			Files.delete(probe);
		}
	}

}

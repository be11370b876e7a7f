package io.dromedary.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;

import io.dromedary.format.Sha256;

/**
 * Where something lies in a watched folder. Nothing outside of it is ever looked at, see
 * {@link OpenFolder}.
 *
 * @param root the watched folder
 * @param below the way from there, relative
 */
record Spot(Path root, Path below) {

	/**
	 * The place of a path.
	 * @throws IOException where it does not lie in the folder
	 */
	static Spot of(Path root, Path path) throws IOException {
		if (path.equals(root) || !path.equals(path.normalize()) || !path.startsWith(root)) {
			throw new NoSuchFileException("outside of the watched folder");
		}
		return new Spot(root, root.relativize(path));
	}

	Path path() {
		return root.resolve(below);
	}

	Path name() {
		return Objects.requireNonNull(below.getFileName());
	}

	OpenFolder folder() throws IOException {
		return OpenFolder.of(root, below.getParent());
	}

	BasicFileAttributes attributes() throws IOException {
		try (OpenFolder folder = folder()) {
			return folder.attributes(name());
		}
	}

	SeekableByteChannel channel() throws IOException {
		try (OpenFolder folder = folder()) {
			return folder.open(name(), Set.of(StandardOpenOption.READ));
		}
	}

	InputStream open() throws IOException {
		return Channels.newInputStream(channel());
	}

	boolean exists() {
		try {
			attributes();
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Whether a regular file with this content lies there.
	 * @param sha256 64 lower-case hexadecimal digits
	 */
	boolean holds(String sha256) throws IOException {
		if (!attributes().isRegularFile()) {
			return false;
		}
		try (InputStream bytes = open()) {
			return Sha256.of(bytes).equals(sha256);
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

}

package io.dromedary.split;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import io.dromedary.document.Content;

/** A content as a file, for what must be read here and there. */
final class LocalFile implements Closeable {

	private final Path path;

	private final boolean copy;

	private LocalFile(Path path, boolean copy) {
		this.path = path;
		this.copy = copy;
	}

	/**
	 * The file of the content itself where it has one, else a copy until it is closed.
	 */
	static LocalFile of(Content content, Scratch scratch) throws IOException {
		Optional<Path> file = content.file();
		if (file.isPresent()) {
			return new LocalFile(file.get(), false);
		}
		LocalFile copy = new LocalFile(scratch.file(), true);
		try (InputStream bytes = content.open()) {
			Files.copy(bytes, copy.path, StandardCopyOption.REPLACE_EXISTING);
			return copy;
		}
		catch (IOException | RuntimeException ex) {
			copy.close();
			throw ex;
		}
	}

	Path path() {
		return path;
	}

	@Override
	public void close() throws IOException {
		if (copy) {
			Files.deleteIfExists(path);
		}
	}

}

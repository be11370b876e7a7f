package io.dromedary.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A folder in a watched one, held open. Whoever may write in there may at any time put a
 * link in the place of a folder: so it is reached name by name from the watched folder,
 * no name is followed that is a link, and what is done in it is done by its handle.
 */
abstract class OpenFolder implements Closeable {

	/**
	 * Opens it.
	 * @param root the watched folder; how it is reached is the business of who set it
	 * @param below the folder in it, relative; null for itself
	 * @throws IOException where it is not there or no folder, or a link lies on the way
	 */
	static OpenFolder of(Path root, @Nullable Path below) throws IOException {
		DirectoryStream<Path> opened = Files.newDirectoryStream(root);
		if (opened instanceof SecureDirectoryStream<Path> secure) {
			return HeldFolder.below(secure, below);
		}
		opened.close();
		return new CheckedFolder(root, below);
	}

	/** Of what lies there under a name; a link is not followed. */
	abstract BasicFileAttributes attributes(Path name) throws IOException;

	/** Opens a file; a link is not followed. */
	abstract SeekableByteChannel open(Path name, Set<OpenOption> options) throws IOException;

	/** Renames a file or folder, whole or not at all. */
	abstract void move(Path name, OpenFolder target, Path newName) throws IOException;

	/** What lies in it; no folders before the names. */
	abstract List<Path> names() throws IOException;

	/** Makes a renamed or new entry survive a loss of power. */
	abstract void sync() throws IOException;

	final boolean has(Path name) throws IOException {
		try {
			attributes(name);
			return true;
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

}

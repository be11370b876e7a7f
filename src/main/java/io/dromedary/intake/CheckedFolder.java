package io.dromedary.intake;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dromedary.home.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Where the platform knows paths only (Windows): that no link or junction lies on the way
 * is looked at before and after everything, and nothing is handed out where it does not
 * hold both times. What is swapped and swapped back in between is not seen.
 */
final class CheckedFolder extends OpenFolder {

	private final Path root;

	private final Path folder;

	CheckedFolder(Path root, @Nullable Path below) throws IOException {
		this.root = root;
		this.folder = (below != null) ? root.resolve(below) : root;
		check();
	}

	/** A junction is a folder and yet something else. */
	private void check() throws IOException {
		Path way = root;
		for (Path name : folder.equals(root) ? List.<Path>of() : root.relativize(folder)) {
			way = way.resolve(name);
			BasicFileAttributes seen = Files.readAttributes(way, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			if (!seen.isDirectory() || seen.isOther()) {
				throw new NotDirectoryException("a part of the way");
			}
		}
	}

	@Override
	BasicFileAttributes attributes(Path name) throws IOException {
		check();
		BasicFileAttributes seen = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class,
				LinkOption.NOFOLLOW_LINKS);
		check();
		return seen;
	}

	@Override
	SeekableByteChannel open(Path name, Set<OpenOption> options) throws IOException {
		Set<OpenOption> all = new HashSet<>(options);
		all.add(LinkOption.NOFOLLOW_LINKS);
		check();
		SeekableByteChannel opened = Files.newByteChannel(folder.resolve(name), all);
		try {
			check();
			return opened;
		}
		catch (IOException ex) {
			opened.close();
			throw ex;
		}
	}

	@Override
	void move(Path name, OpenFolder target, Path newName) throws IOException {
		check();
		CheckedFolder other = (CheckedFolder) target;
		other.check();
		Files.move(folder.resolve(name), other.folder.resolve(newName), StandardCopyOption.ATOMIC_MOVE);
	}

	@Override
	List<Path> names() throws IOException {
		check();
		List<Path> names = new ArrayList<>();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
			found.forEach((path) -> names.add(path.getFileName()));
		}
		catch (DirectoryIteratorException ex) {
			throw ex.getCause();
		}
		check();
		return names;
	}

	@Override
	void sync() throws IOException {
		Platform.syncDirectory(folder);
	}

	@Override
	public void close() {
		// nothing is held
	}

}

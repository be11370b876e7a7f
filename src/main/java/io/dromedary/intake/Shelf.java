package io.dromedary.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.dromedary.home.Platform;

/**
 * Where files go that were taken in: {@code done} and {@code refused} in the watched
 * folder. A file keeps its name behind the document's id.
 *
 * @param folder the watched folder
 */
record Shelf(Path folder) {

	/**
	 * The longest name that ext4, NTFS and APFS all store (255 bytes), less room for
	 * {@code .duplicate.txt}.
	 */
	private static final int LONGEST = 255 - ".duplicate.txt".length();

	private static final List<String> NAMES = List.of("done", "refused");

	Path done(String id, String name) {
		return folder.resolve("done").resolve(shortened(id + "-" + name));
	}

	Path refused(String id, String name) {
		return folder.resolve("refused").resolve(shortened(id + "-" + name));
	}

	/** What lies in the two for a document. */
	List<Path> of(String id) {
		List<Path> files = new ArrayList<>();
		for (String name : NAMES) {
			try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.resolve(name),
					(file) -> String.valueOf(file.getFileName()).startsWith(id + "-"))) {
				found.forEach(files::add);
			}
			catch (IOException | DirectoryIteratorException ex) {
				// none was put there yet
			}
		}
		files.sort(null);
		return files;
	}

	/** Whether a folder is one of the two, which are not watched. */
	boolean holds(Path directory) throws IOException {
		for (String name : NAMES) {
			Path own = folder.resolve(name);
			if (Files.exists(own) && Files.isSameFile(own, directory)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Moves a file, whole or not at all, and never over another.
	 * @return false where it is not there (any more)
	 */
	static boolean move(Path from, Path to) throws IOException {
		Path source = Objects.requireNonNull(from.toAbsolutePath().getParent());
		Path target = Files.createDirectories(Objects.requireNonNull(to.toAbsolutePath().getParent()));
		if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
			return false;
		}
		if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
			throw new FileAlreadyExistsException(to.toString());
		}
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (NoSuchFileException ex) {
			return false;
		}
		// The new entry first: between the two a power loss shows the file twice, never
		// not at all.
		Platform.syncDirectory(target);
		Platform.syncDirectory(source);
		return true;
	}

	/** Puts a text for people beside a file; once written it stays as it is. */
	static void note(Path file, String ending, String text) throws IOException {
		Path note = file.resolveSibling(file.getFileName() + ending);
		if (Files.notExists(note)) {
			Path folder = Files.createDirectories(Objects.requireNonNull(note.toAbsolutePath().getParent()));
			Path draft = folder.resolve("." + Objects.requireNonNull(note.getFileName()).hashCode() + ".tmp");
			Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
					StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
			Files.move(draft, note, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/** Shortens the stem; the extension is kept where it is one. */
	static String shortened(String name) {
		int dot = name.lastIndexOf('.');
		String extension = (dot > 0 && name.length() - dot <= 10) ? name.substring(dot) : "";
		StringBuilder stem = new StringBuilder(name.substring(0, name.length() - extension.length()));
		while ((stem + extension).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			stem.setLength(stem.offsetByCodePoints(stem.length(), -1));
		}
		return stem + extension;
	}

}

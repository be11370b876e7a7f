package io.dromedary.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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

	/** Whether one of the paths above is there. */
	boolean has(Path path) {
		return spot(path).exists();
	}

	/** What lies in the two for a document. */
	List<Path> of(String id) {
		List<Path> files = new ArrayList<>();
		for (String name : NAMES) {
			try (OpenFolder own = OpenFolder.of(folder, Path.of(name))) {
				own.names()
					.stream()
					.filter((file) -> file.toString().startsWith(id + "-"))
					.forEach((file) -> files.add(folder.resolve(name).resolve(file)));
			}
			catch (IOException ex) {
				// none was put there yet
			}
		}
		files.sort(null);
		return files;
	}

	/** Whether a folder is one of the two, which are not watched. */
	boolean holds(Spot directory) throws IOException {
		Object key = directory.attributes().fileKey();
		for (String name : NAMES) {
			Path own = folder.resolve(name);
			if (key != null && has(own) && key.equals(spot(own).attributes().fileKey())) {
				return true;
			}
			if (key == null && has(own) && Files.isSameFile(own, directory.path())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Moves a file of the watched folder, whole or not at all, and never over another.
	 * @return false where it is not there (any more)
	 * @throws IOException where it cannot be moved, also because {@code done} or
	 * {@code refused} is a link
	 */
	boolean move(Path from, Path to) throws IOException {
		Spot source = spot(from);
		Spot target = spot(to);
		Files.createDirectories(Objects.requireNonNull(to.getParent()));
		try (OpenFolder out = source.folder(); OpenFolder into = target.folder()) {
			if (!out.has(source.name())) {
				return false;
			}
			if (into.has(target.name())) {
				throw new FileAlreadyExistsException(to.toString());
			}
			out.move(source.name(), into, target.name());
			// The new entry first: between the two a power loss shows the file twice,
			// never not at all.
			into.sync();
			out.sync();
			return true;
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

	/** Puts a text for people beside a file; once written it stays as it is. */
	void note(Path file, String ending, String text) throws IOException {
		Path note = Path.of(file.getFileName() + ending);
		Files.createDirectories(Objects.requireNonNull(file.getParent()));
		try (OpenFolder own = spot(file).folder()) {
			if (own.has(note)) {
				return;
			}
			Path draft = Path.of("." + note.hashCode() + ".tmp");
			try (SeekableByteChannel channel = own.open(draft, Set.of(StandardOpenOption.CREATE,
					StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE))) {
				ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
			}
			own.move(draft, own, note);
		}
	}

	private Spot spot(Path path) {
		return new Spot(folder, folder.relativize(path));
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

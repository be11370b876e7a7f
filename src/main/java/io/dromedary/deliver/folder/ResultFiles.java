package io.dromedary.deliver.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The JSON files of the documents of a type, wherever in its folder they lie. Those that
 * are named by their ids need not be opened; of the others each is opened once.
 */
class ResultFiles {

	/** A ULID (github.com/ulid/spec) in small letters, as ids are. */
	private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

	private final Path folder;

	/** Every folder, and when files last came to it or left. */
	private Map<Path, FileTime> folders = Map.of();

	private Map<Path, Opened> opened = Map.of();

	private record Opened(Object key, String id) {
	}

	ResultFiles(Path folder) {
		this.folder = folder;
	}

	/** Whether files came or went since they were listed. */
	boolean isOld() {
		return folders.isEmpty() ? lastChange(folder) != null
				: folders.entrySet()
					.stream()
					.anyMatch((each) -> !Objects.equals(each.getValue(), lastChange(each.getKey())));
	}

	private static @Nullable FileTime lastChange(Path folder) {
		try {
			return Files.getLastModifiedTime(folder);
		}
		catch (IOException ex) {
			return null;
		}
	}

	/** The files by the ids of their documents. */
	TreeMap<String, Path> list() throws IOException {
		TreeMap<String, Path> files = new TreeMap<>();
		FileTime before = lastChange(folder);
		if (before == null) {
			folders = Map.of();
		}
		else if (flat(files)) {
			folders = Map.of(folder, before);
		}
		else {
			files.clear();
			walk(files);
		}
		return files;
	}

	/** False where there is more than files that are named by ids. */
	private boolean flat(Map<String, Path> files) throws IOException {
		try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "[!.]*")) {
			for (Path file : all) {
				String name = file.getFileName().toString();
				String stem = name.endsWith(ResultFile.SUFFIX)
						? name.substring(0, name.length() - ResultFile.SUFFIX.length()) : name;
				if (!ID.matcher(stem.replaceFirst("\\..*", "")).matches()) {
					return false;
				}
				if (!stem.equals(name)) {
					files.put(stem, file);
				}
			}
			return true;
		}
		catch (NoSuchFileException | NotDirectoryException ex) {
			return true;
		}
	}

	private void walk(Map<String, Path> files) throws IOException {
		Map<Path, FileTime> found = new HashMap<>();
		Map<Path, Opened> named = new HashMap<>();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes known) {
				if (hidden(at) && !at.equals(folder)) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				found.put(at, known.lastModifiedTime());
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes known) {
				if (known.isRegularFile() && !hidden(file) && file.toString().endsWith(ResultFile.SUFFIX)) {
					named.put(file, opened(file, known));
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) {
				return FileVisitResult.CONTINUE;
			}
		});
		named.forEach((file, known) -> files.merge(known.id(), file, ResultFiles::one));
		files.remove("");
		folders = found;
		opened = named;
	}

	/** A document that is being renamed lies there twice for a moment. */
	private static Path one(Path first, Path second) {
		return (ResultFile.at(first).revision() < ResultFile.at(second).revision()) ? second : first;
	}

	private Opened opened(Path file, BasicFileAttributes known) {
		Object key = List.of(known.lastModifiedTime(), known.size(), String.valueOf(known.fileKey()));
		Opened before = opened.get(file);
		return (before != null && before.key().equals(key)) ? before : new Opened(key, ResultFile.at(file).id());
	}

	private static boolean hidden(Path file) {
		return file.getFileName().toString().startsWith(".");
	}

}

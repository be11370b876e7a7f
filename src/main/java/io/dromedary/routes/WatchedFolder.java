package io.dromedary.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The files of one folder on disk. A change counts once size and time stamp are the same
 * in two looks, so half-written files are waited for; empty files are not files yet.
 */
final class WatchedFolder {

	private static final String OFF = ".off";

	/** A file older than this at the first look is taken to be whole. */
	private static final Duration YOUNG = Duration.ofSeconds(10);

	private final @Nullable Path folder;

	private final String suffix;

	private final Map<String, DiskFile> files = new TreeMap<>();

	private final Map<String, Stamp> taken = new HashMap<>();

	private final Set<String> waiting = new HashSet<>();

	private @Nullable Map<String, Stamp> lastLook;

	private record Stamp(FileTime modified, long size) {

		boolean isOld() {
			return modified.toInstant().isBefore(Instant.now().minus(YOUNG));
		}

	}

	/**
	 * A folder to watch.
	 * @param folder null, or one that does not exist, has no files
	 */
	WatchedFolder(@Nullable Path folder, String suffix) {
		this.folder = folder;
		this.suffix = suffix;
	}

	/** Looks once; answers whether all files were settled. */
	boolean look() {
		Map<String, Stamp> now;
		try {
			now = stamps();
		}
		catch (IOException | UncheckedIOException ex) {
			return false;
		}
		Map<String, Stamp> before = (lastLook != null) ? lastLook : old(now);
		Set<String> names = new HashSet<>(now.keySet());
		names.addAll(before.keySet());
		names.addAll(taken.keySet());
		waiting.clear();
		names.forEach((name) -> consider(name, before.get(name), now.get(name)));
		lastLook = now;
		return waiting.isEmpty();
	}

	private static Map<String, Stamp> old(Map<String, Stamp> stamps) {
		Map<String, Stamp> old = new HashMap<>(stamps);
		old.values().removeIf((stamp) -> !stamp.isOld());
		return old;
	}

	private void consider(String name, @Nullable Stamp before, @Nullable Stamp now) {
		if (now == null) {
			if (before != null) {
				waiting.add(name);
			}
			else {
				files.remove(name);
				taken.remove(name);
			}
		}
		else if (!now.equals(before)) {
			waiting.add(name);
		}
		else if (!now.equals(taken.get(name))) {
			take(name, now);
		}
	}

	private void take(String name, Stamp stamp) {
		DiskFile file = name.endsWith(OFF) ? new DiskFile.Off() : read(name);
		if (file instanceof DiskFile.Text text && text.text().isBlank()) {
			waiting.add(name);
			return;
		}
		files.put(name, file);
		taken.put(name, stamp);
	}

	private DiskFile read(String name) {
		try {
			return new DiskFile.Text(Files.readString(existing().resolve(name)).replace("\r\n", "\n"));
		}
		catch (CharacterCodingException ex) {
			return new DiskFile.Unreadable(new BrokenFile(Sentence.of("routes.not-utf8"), 0, 0));
		}
		catch (IOException ex) {
			return new DiskFile.Unreadable(new BrokenFile(Sentence.of("routes.not-readable"), 0, 0));
		}
	}

	/** What the folder says about each file, by name without {@code .off}; off wins. */
	Map<String, DiskFile> files() {
		Map<String, DiskFile> said = new TreeMap<>();
		files.forEach((name, file) -> {
			if (file instanceof DiskFile.Off) {
				said.put(name.substring(0, name.length() - OFF.length()), file);
			}
			else {
				said.putIfAbsent(name, file);
			}
		});
		return said;
	}

	/** The files that are empty or still being written. */
	Set<String> waiting() {
		return Set.copyOf(waiting);
	}

	private Map<String, Stamp> stamps() throws IOException {
		if (folder == null || !Files.isDirectory(folder)) {
			return Map.of();
		}
		Map<String, Stamp> stamps = new HashMap<>();
		try (var listing = Files.newDirectoryStream(existing(), this::isOurs)) {
			for (Path file : listing) {
				stamp(file, stamps);
			}
		}
		return stamps;
	}

	private static void stamp(Path file, Map<String, Stamp> stamps) throws IOException {
		try {
			stamps.put(file.getFileName().toString(), new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
		}
		catch (NoSuchFileException ex) {
			// gone between listing and looking
		}
	}

	private boolean isOurs(Path file) {
		String name = file.getFileName().toString();
		return !name.startsWith(".") && (name.endsWith(suffix) || name.endsWith(suffix + OFF))
				&& Files.isRegularFile(file);
	}

	private Path existing() {
		if (folder == null) {
			throw new IllegalStateException("no folder");
		}
		return folder;
	}

}

package io.dromedary.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.dromedary.document.Sentence;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.FileEndpoint;

/**
 * Whether a watched folder can be looked into. Camel takes a folder that is missing or
 * closed for an empty one, and so would nobody notice that a share is away.
 */
final class FolderSight {

	private final Path home;

	/** Folders that were seen as the root of a disk or share. */
	private final Set<Path> mounted = ConcurrentHashMap.newKeySet();

	/** Folders in which a name was met that cannot be said. */
	private final Set<String> nameless = ConcurrentHashMap.newKeySet();

	/**
	 * @param home in it a folder that is missing is made; elsewhere somebody must have
	 * meant it to be there
	 */
	FolderSight(Path home) {
		this.home = home.toAbsolutePath().normalize();
	}

	/** A name in a watched folder was met that this program cannot say. */
	void nameless(String folder) {
		nameless.add(new File(folder).getAbsolutePath());
	}

	/**
	 * What this look left lying because of its name; files that cannot be named cannot be
	 * opened.
	 */
	Optional<Sentence> left(Endpoint endpoint) {
		return (endpoint instanceof FileEndpoint folder && nameless.remove(folder.getFile().getAbsolutePath()))
				? Optional.of(Sentence.of("intake.folder.name")) : Optional.empty();
	}

	/** What keeps this door from looking; empty for what is no folder. */
	Optional<Sentence> obstacle(Endpoint endpoint) {
		return (endpoint instanceof FileEndpoint folder)
				? obstacle(folder.getFile().toPath().toAbsolutePath().normalize()) : Optional.empty();
	}

	private Optional<Sentence> obstacle(Path folder) {
		if (Files.notExists(folder) && !made(folder)) {
			return Optional.of(Sentence.of("intake.folder.missing", folder));
		}
		if (!Files.isDirectory(folder)) {
			return Optional.of(Sentence.of("intake.folder.no-folder", folder));
		}
		if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
			return Optional.of(Sentence.of("intake.folder.unreadable", folder));
		}
		return unmounted(folder) ? Optional.of(Sentence.of("intake.folder.unmounted", folder)) : Optional.empty();
	}

	private boolean made(Path folder) {
		try {
			return folder.startsWith(home) && Files.isDirectory(Files.createDirectories(folder));
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Where a share was mounted there lies an empty folder once it is away. */
	private boolean unmounted(Path folder) {
		if (isMount(folder)) {
			mounted.add(folder);
			return false;
		}
		return mounted.contains(folder);
	}

	private static boolean isMount(Path folder) {
		try {
			Path parent = folder.getParent();
			return parent != null
					&& !Files.getAttribute(folder, "unix:dev").equals(Files.getAttribute(parent, "unix:dev"));
		}
		catch (IOException | UnsupportedOperationException | IllegalArgumentException ex) {
			return false;
		}
	}

}

package io.dromedary.intake;

import java.io.File;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import io.dromedary.format.Ending;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Which files of a watched folder are documents, complete and not just being written.
 * Links, pipes and the like are left alone, and so is what programs write beside
 * documents. Camel lists by path: what it lists behind a folder that was swapped for a
 * link is left out here, before its name is said anywhere.
 */
class FolderFilter implements GenericFileFilter<File> {

	private final Settling settling;

	private final FolderSight sight;

	FolderFilter(Settling settling, FolderSight sight) {
		this.settling = settling;
		this.sight = sight;
	}

	@Override
	public boolean accept(GenericFile<File> file) {
		try {
			Path root = Path.of(file.getEndpointPath()).toAbsolutePath().normalize();
			Spot spot = Spot.of(root, file.getFile().toPath().toAbsolutePath().normalize());
			return file.isDirectory() ? entered(spot) : wanted(spot.path()) && settled(spot);
		}
		catch (InvalidPathException ex) {
			sight.nameless(file.getEndpointPath());
			return false;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean entered(Spot folder) throws IOException {
		return !Files.isHidden(folder.path()) && folder.attributes().isDirectory()
				&& !new Shelf(folder.root()).holds(folder);
	}

	private static boolean wanted(Path file) throws IOException {
		return Litter.wanted(String.valueOf(file.getFileName())) && !Files.isHidden(file);
	}

	/** What cannot be looked into is tried, so that its door says why. */
	private static boolean unfinished(Spot file) {
		try (SeekableByteChannel bytes = file.channel()) {
			return Ending.missing(bytes);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private boolean settled(Spot file) {
		try {
			Fingerprint seen = Fingerprint.of(file);
			return settling.settled(file.path(), seen, seen.size() == 0, () -> unfinished(file));
		}
		catch (IOException ex) {
			settling.forget(file.path());
			return false;
		}
	}

}

package io.dromedary.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import io.dromedary.format.Ending;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Which files of a watched folder are documents, complete and not just being written.
 * Links, pipes and the like are left alone, and so is what programs write beside
 * documents.
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
			Path path = file.getFile().toPath();
			return file.isDirectory() ? entered(path, new Shelf(Path.of(file.getEndpointPath())))
					: wanted(path) && settled(path);
		}
		catch (InvalidPathException ex) {
			sight.nameless(file.getEndpointPath());
			return false;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean entered(Path folder, Shelf shelf) throws IOException {
		return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isHidden(folder) && !shelf.holds(folder);
	}

	private static boolean wanted(Path file) throws IOException {
		return Litter.wanted(String.valueOf(file.getFileName())) && !Files.isHidden(file);
	}

	/** What cannot be looked into is tried, so that its door says why. */
	private static boolean unfinished(Path file) {
		try {
			return Ending.missing(file);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private boolean settled(Path file) {
		try {
			Fingerprint seen = Fingerprint.of(file);
			return settling.settled(file, seen, seen.size() == 0, () -> unfinished(file));
		}
		catch (IOException ex) {
			settling.forget(file);
			return false;
		}
	}

}

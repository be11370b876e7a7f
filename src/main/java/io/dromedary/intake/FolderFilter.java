package io.dromedary.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files of a watched folder are documents, complete and not just being written.
 * Links, pipes and the like are left alone, and so is what programs write beside
 * documents.
 */
class FolderFilter implements GenericFileFilter<File> {

	private static final Logger log = LoggerFactory.getLogger(FolderFilter.class);

	private final Settling settling;

	private final AtomicBoolean said = new AtomicBoolean();

	FolderFilter(Settling settling) {
		this.settling = settling;
	}

	@Override
	public boolean accept(GenericFile<File> file) {
		try {
			Path path = file.getFile().toPath();
			return file.isDirectory() ? entered(path, new Shelf(Path.of(file.getEndpointPath())))
					: wanted(path) && settled(path);
		}
		catch (InvalidPathException | IOException ex) {
			said(ex);
			return false;
		}
	}

	private void said(Exception failure) {
		if (failure instanceof InvalidPathException && !said.getAndSet(true)) {
			log.warn("A name in the inbox cannot be read in this locale: start with LC_ALL=C.UTF-8, or rename it");
		}
	}

	private static boolean entered(Path folder, Shelf shelf) throws IOException {
		return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isHidden(folder) && !shelf.holds(folder);
	}

	private static boolean wanted(Path file) throws IOException {
		return Litter.wanted(String.valueOf(file.getFileName())) && !Files.isHidden(file);
	}

	private boolean settled(Path file) {
		try {
			Fingerprint seen = Fingerprint.of(file);
			return settling.settled(file, seen, seen.size() == 0);
		}
		catch (IOException ex) {
			settling.forget(file);
			return false;
		}
	}

}

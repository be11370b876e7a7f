package io.dromedary.split;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where copies lie while they are read.
 *
 * @param folder emptied at each start, so that a crash leaves none
 */
record Scratch(Path folder) {

	/** A new file, empty; whoever asks for it deletes it. */
	Path file() throws IOException {
		return Files.createTempFile(Files.createDirectories(folder), "split", null);
	}

}

package io.dromedary.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.dromedary.document.Content;
import io.dromedary.format.Sha256;

/** Content of a file that somebody else owns. */
record FileContent(Path path, String sha256, long size) implements Content {

	static FileContent of(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return new FileContent(path, Sha256.of(in), Files.size(path));
		}
	}

	@Override
	public InputStream open() throws IOException {
		return Files.newInputStream(path);
	}

	@Override
	public Optional<Path> file() {
		return Optional.of(path);
	}

}

package io.dromedary.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** A handle on the bytes of a document, opened when needed. */
public interface Content {

	/** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
	String sha256();

	/** Size in bytes. */
	long size();

	InputStream open() throws IOException;

	/**
	 * The local file that holds just these bytes, where there is one. It must not be
	 * changed.
	 */
	default Optional<Path> file() {
		return Optional.empty();
	}

}

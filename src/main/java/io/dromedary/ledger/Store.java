package io.dromedary.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import io.dromedary.document.Content;

/** The content store: every content once, by its SHA-256. */
public interface Store {

	/**
	 * Keeps a content; file and folder are on the disk when this returns.
	 * @throws IOException where the source cannot be read or the disk cannot be written;
	 * nothing is kept then
	 */
	Content keep(InputStream content) throws IOException;

	/** A content kept before. */
	Optional<Content> find(String sha256);

	/**
	 * Deletes a content; a loss of power does not bring it back.
	 * @throws IOException where it cannot be deleted now
	 */
	void remove(String sha256) throws IOException;

}

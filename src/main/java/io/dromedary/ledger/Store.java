package io.dromedary.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import io.dromedary.document.Content;

/** The content store: every content once, by its SHA-256. */
public interface Store {

	/**
	 * Keeps a content; file and folder are on the disk when this returns. It is not
	 * removed until it is {@link #released(String)}, or for a minute.
	 * @throws IOException where the source cannot be read or the disk cannot be written;
	 * nothing is kept then
	 */
	Content keep(InputStream content) throws IOException;

	/**
	 * Whoever kept a content has told the ledger of it, or has given up; to be said once
	 * for each time it was kept.
	 */
	void released(String sha256);

	/** A content kept before. */
	Optional<Content> find(String sha256);

	/** The key of a document or a content, 32 bytes; empty where it has none any more. */
	Optional<byte[]> key(String owner);

	/**
	 * Makes a key at random, on the disk when this returns. Of several who do so at once,
	 * in one process or in many, all get the same.
	 * @param owner id of a document, or hash of a content
	 */
	byte[] newKey(String owner);

	/**
	 * Deletes a content, and a key; a loss of power does not bring them back.
	 * @param owner id of a document, or hash of a content
	 * @return whether they are gone: a content that was just kept once more is not
	 * @throws IOException where they cannot be deleted now
	 */
	boolean remove(String owner) throws IOException;

	/**
	 * Removes what was left half written by processes that are gone; to be called at the
	 * start, now and then, and with every erasure, because it may be of what is erased.
	 * @throws IOException where it cannot be removed now
	 */
	void sweep() throws IOException;

}

package io.dromedary.ledger;

import java.io.IOException;
import java.io.InputStream;

import io.dromedary.document.Content;

/** Keeps the bytes of documents, each content once. */
public interface Store {

	/**
	 * Keeps what the stream holds, in constant memory; durable when this returns. Does
	 * not close the stream.
	 * @throws IOException where the stream cannot be read to its end; nothing was kept
	 * @throws io.dromedary.document.ServiceUnavailable {@code disk}, where the store
	 * cannot be written
	 */
	Content keep(InputStream source) throws IOException;

}

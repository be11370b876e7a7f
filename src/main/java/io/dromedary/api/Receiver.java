package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;

import io.dromedary.document.Content;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Instructions;
import io.dromedary.ledger.Arrival;
import org.jspecify.annotations.Nullable;

/** Takes uploads in; to be provided by whoever wires the program. */
public interface Receiver {

	/**
	 * Asked before anything of a request is read.
	 * @throws DocumentException where nothing is taken for now, with what to do
	 */
	default void ready() {
	}

	/**
	 * Stores a content; durable when this returns, and of no document yet.
	 * @throws IOException where it cannot be read or stored; nothing is kept then
	 */
	Content keep(InputStream content) throws IOException;

	/**
	 * Whether a key stands for this request: the first that is said of a key holds, for
	 * ever.
	 */
	boolean same(String key, String fingerprint);

	/**
	 * Writes the arrival of a content; durable when this returns.
	 * @param fileName as the sender wrote it, any character
	 * @param key of this arrival: a second one of it is the same document; null for none
	 * @throws DocumentException where it is not taken, with what the sender can do
	 */
	Arrival arrive(Content content, String fileName, Instructions instructions, @Nullable String key);

	/** Deletes a content that was kept, where no document holds it. */
	void forget(Content content);

}

package io.dromedary.split;

import java.io.IOException;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.UnreadableDocument;

/** Takes one kind of container apart. */
interface Opener {

	/**
	 * Whether it is of this kind, as far as the beginning shows.
	 * @param head the first bytes, up to {@link Containers#HEAD}
	 * @param fileName as the sender named it
	 */
	boolean opens(byte[] head, String fileName);

	/** The same where the beginning alone does not tell. */
	default boolean opens(Content content, byte[] head, String fileName) throws IOException {
		return opens(head, fileName);
	}

	/**
	 * Hands over every part, in the order found. What one part lacks must not keep the
	 * next from being found.
	 * @throws UnreadableDocument where nothing can be found in it
	 * @throws IOException where the store cannot be read or written now
	 */
	void open(Document container, Parts parts) throws IOException;

}

package io.dromedary.split;

import java.io.IOException;

import io.dromedary.document.Document;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;

/** Takes one kind of container apart. */
interface Opener {

	/** What it opens. */
	Format format();

	/**
	 * Hands over every part, in the order found. What one part lacks must not keep the
	 * next from being found.
	 * @throws UnreadableDocument where nothing can be found in it
	 * @throws IOException where the store cannot be read or written now
	 */
	void open(Document container, Parts parts) throws IOException;

}

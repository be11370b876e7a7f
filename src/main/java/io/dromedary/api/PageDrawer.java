package io.dromedary.api;

import java.util.Optional;

import io.dromedary.document.Content;
import io.dromedary.document.Page;
import io.dromedary.document.PagePicture;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;

/** Draws pages; to be provided by whoever wires the program. */
@FunctionalInterface
public interface PageDrawer {

	/**
	 * The picture of a page, or empty where the document has no such page.
	 * @param number from 1
	 * @param turned as {@link Page#turned}; 0 where it was not read yet
	 * @throws UnreadableDocument where no picture can be made of it
	 * @throws ServiceUnavailable where there is no reader for its format yet, or pictures
	 * cannot be made for the moment
	 */
	Optional<PagePicture> draw(Content content, int number, int turned);

}

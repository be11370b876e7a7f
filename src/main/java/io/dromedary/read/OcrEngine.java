package io.dromedary.read;

import io.dromedary.document.Page;

/** Makes a page of a picture. May be used by several threads. */
interface OcrEngine extends AutoCloseable {

	/**
	 * Loads what is needed, at the first call. Must be called before anything touches a
	 * {@link Picture}.
	 * @throws io.dromedary.document.ServiceUnavailable where the engine does not run on
	 * this machine
	 */
	void prepare();

	/**
	 * The words of a picture, with their places.
	 * @param number of the page, from 1
	 * @throws io.dromedary.document.UnreadableDocument where it takes too long
	 * @throws io.dromedary.document.ServiceUnavailable where the engine fails
	 */
	Page read(int number, Picture picture);

	@Override
	void close();

}

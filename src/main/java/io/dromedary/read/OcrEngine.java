package io.dromedary.read;

import java.util.Map;

import io.dromedary.document.Page;
import io.dromedary.document.Sentence;

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

	/**
	 * Which of the engines it is made of are off, by their word in the settings, and why;
	 * empty where all read, or none was needed yet.
	 */
	default Map<String, Sentence> off() {
		return Map.of();
	}

	@Override
	void close();

}

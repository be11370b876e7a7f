package io.dromedary.split.pages;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** A file of several pages, some of which can be had as a file of their own. */
public interface Stack extends Closeable {

	int pages();

	/**
	 * Writes some pages as a file of the same format. The same pages give the same bytes,
	 * so that a repeat after a crash makes no other content.
	 * @throws IOException also where the pages cannot be had by themselves
	 */
	void write(PageRange range, OutputStream out) throws IOException;

}

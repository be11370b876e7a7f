package io.dromedary.intake;

import io.dromedary.document.Content;

/**
 * Tells containers from documents; to be provided by whoever wires the program.
 */
@FunctionalInterface
public interface Sorter {

	/** Whether it is a mail or an archive, which is split before anything is read. */
	boolean container(Content content, String fileName);

}

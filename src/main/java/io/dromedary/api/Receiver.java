package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Instructions;
import io.dromedary.ledger.Arrival;

/** Takes an upload in; to be provided by whoever wires the program. */
@FunctionalInterface
public interface Receiver {

	/**
	 * Stores the content and writes its arrival; durable when this returns.
	 * @param fileName as the sender wrote it, any character
	 * @throws DocumentException where it is not taken, with what the sender can do
	 * @throws IOException where the content cannot be read or stored
	 */
	Arrival take(InputStream content, String fileName, Instructions instructions) throws IOException;

}

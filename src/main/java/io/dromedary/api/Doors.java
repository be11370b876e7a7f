package io.dromedary.api;

import java.util.List;

import io.dromedary.ledger.Entry;

/** The folders that documents came from; to be provided by whoever wires the program. */
@FunctionalInterface
public interface Doors {

	/** Where files of this document lie outside the store: absolute paths, or URLs. */
	List<String> copies(Entry entry);

}

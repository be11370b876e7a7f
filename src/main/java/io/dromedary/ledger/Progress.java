package io.dromedary.ledger;

import java.time.Instant;
import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;

/** What {@code work} tells the ledger about the steps of a document. */
public interface Progress {

	Optional<Entry> find(String id);

	/**
	 * Locks a document until the end of the transaction; empty where it was erased.
	 */
	Optional<Entry> live(String id);

	/**
	 * Its first step began.
	 * @param begun when
	 */
	void started(String id, Instant begun);

	/**
	 * It waits without an attempt being counted.
	 * @param service what it waits for
	 */
	void waiting(String id, Service service, Sentence reason);

	/** Its step failed and will be tried again. */
	void tryingAgain(String id, Instant nextTry, Sentence reason);

	/** Its step failed for good; nothing is tried until a person asks for it. */
	void failed(String id, Step step, Sentence reason);

	/**
	 * Whether a document that nobody works on any more would stay in between after this
	 * step.
	 */
	boolean unsettled(String id, Step step);

	/** It waits no more. */
	void resumed(String id);

}

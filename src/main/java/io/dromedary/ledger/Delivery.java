package io.dromedary.ledger;

import java.time.Instant;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of one revision of a document to one target.
 *
 * @param required whether the document is delivered only when this target has it too
 * @param place where it lies now, for people: a table, a file
 */
public record Delivery(String documentId, int revision, String target, boolean required, State state,
		@Nullable String place, @Nullable Sentence reason, Instant updatedAt) {

	/** To a target that is required. */
	public Delivery(String documentId, int revision, String target, State state, @Nullable String place,
			@Nullable Sentence reason, Instant updatedAt) {
		this(documentId, revision, target, true, state, place, reason, updatedAt);
	}

	/** How far it got. */
	public enum State {

		WAITING, DONE, FAILED

	}

}

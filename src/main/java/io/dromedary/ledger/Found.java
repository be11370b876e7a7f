package io.dromedary.ledger;

import org.jspecify.annotations.Nullable;

import io.dromedary.document.Sentence;

/**
 * A part of a container as the ledger remembers it.
 *
 * @param number its place in the container, see {@link Part}
 * @param documentId the document it became; null where it was left out
 * @param reason why it was left out; null where it was not
 */
public record Found(String number, String fileName, String mediaType, long size, @Nullable String documentId,
		@Nullable Sentence reason) {

	@Override
	public String toString() {
		return "Found[" + number + "]";
	}

}

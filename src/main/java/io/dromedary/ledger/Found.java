package io.dromedary.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;

/**
 * A part of a container as the ledger remembers it.
 *
 * @param number its place in the container, see {@link Part}
 * @param documentId the document it became; null where it was left out
 * @param reason why it was left out; of pages, why a document begins with the first of
 * them; null where there is nothing to say
 * @param remark what the container says of it; null where there is nothing to say
 */
public record Found(String number, String fileName, String mediaType, long size, @Nullable String documentId,
		@Nullable Sentence reason, @Nullable Finding remark) {

	/** One of which there is nothing more to say. */
	public Found(String number, String fileName, String mediaType, long size, @Nullable String documentId,
			@Nullable Sentence reason) {
		this(number, fileName, mediaType, size, documentId, reason, null);
	}

	/**
	 * Why there is no document in a container: what it is where it is one message only;
	 * empty where there is one.
	 */
	static Optional<Sentence> nothing(List<Found> parts) {
		if (parts.stream().anyMatch((part) -> part.documentId() != null)) {
			return Optional.empty();
		}
		return parts.stream()
			.map(Found::reason)
			.filter((reason) -> reason != null && reason.key().startsWith("format.notice"))
			.findFirst()
			.or(() -> Optional.of(Sentence.of("ledger.nothing-in-it")));
	}

	/** Whether it is made of some pages of the whole. */
	public boolean ofPages() {
		return Part.ofPages(number);
	}

	/** Without its name where it became one of these documents. */
	Found without(Set<String> documents) {
		boolean named = documentId != null && documents.contains(documentId);
		return named ? new Found(number, "", mediaType, size, documentId, reason, remark) : this;
	}

	@Override
	public String toString() {
		return "Found[" + number + "]";
	}

}

package io.dromedary.ledger;

import java.time.Instant;
import java.util.Set;

import io.dromedary.document.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list, newest first.
 *
 * @param statuses empty for all
 * @param name what the file name, the subject or the sender of the mail holds, in any
 * case; null for all
 * @param parent id of the container whose parts are meant; null for all documents
 * @param cursor id of the last document of the page before; null for the first page
 * @param limit how many at most
 */
public record Query(Set<Status> statuses, @Nullable String type, @Nullable String name, @Nullable String parent,
		@Nullable Instant since, @Nullable String cursor, int limit) {

	public Query(@Nullable Status status, @Nullable String type, @Nullable Instant since, @Nullable String cursor,
			int limit) {
		this((status != null) ? Set.of(status) : Set.of(), type, null, null, since, cursor, limit);
	}

	/** The parts of a container, the last first. */
	public static Query partsOf(String parent, int limit) {
		return new Query(Set.of(), null, null, parent, null, null, limit);
	}

}

package io.dromedary.ledger;

import java.time.Instant;

import io.dromedary.document.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list, newest first.
 *
 * @param cursor id of the last document of the page before; null for the first page
 * @param limit how many at most
 */
public record Query(@Nullable Status status, @Nullable String type, @Nullable Instant since, @Nullable String cursor,
		int limit) {
}

package io.dromedary.ledger;

import org.jspecify.annotations.Nullable;

import io.dromedary.document.Content;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;

/**
 * What arrives: its content is in the store already.
 *
 * @param key identifies this arrival until {@link Ledger#acknowledged}, for ever where
 * that is never said; null where its content alone decides
 * @param container whether it is a mail or an archive, which is split before anything is
 * read
 */
public record Incoming(@Nullable String key, Origin origin, Content content, Instructions instructions,
		boolean container) {

	/** A document of its own that nothing was asked for. */
	public static Incoming of(@Nullable String key, Origin origin, Content content) {
		return new Incoming(key, origin, content, Instructions.NONE, false);
	}

	@Override
	public String toString() {
		return "Incoming[" + origin + "]";
	}

}

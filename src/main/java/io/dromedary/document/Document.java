package io.dromedary.document;

import org.jspecify.annotations.Nullable;

/**
 * A document that was taken in.
 *
 * @param id its identity, sortable by time of arrival
 * @param revision 1, one more with every correction after a delivery
 */
public record Document(String id, int revision, Origin origin, Content content, Instructions instructions) {

	/** Name of the document type asked for; null lets the text decide. */
	public @Nullable String type() {
		return instructions.type();
	}

	@Override
	public String toString() {
		return "Document[" + id + "]";
	}

}

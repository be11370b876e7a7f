package io.dromedary.document;

import org.jspecify.annotations.Nullable;

/**
 * A document that was taken in.
 *
 * @param id its identity, sortable by time of arrival
 * @param revision 1, one more with every correction after a delivery
 * @param type name of the document type asked for by whoever brought it; null lets the
 * text decide
 */
public record Document(String id, int revision, Origin origin, Content content, @Nullable String type) {

	@Override
	public String toString() {
		return "Document[" + id + "]";
	}

}

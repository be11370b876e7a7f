package io.dromedary.intake;

import java.io.IOException;
import java.io.InputStream;

import io.dromedary.document.Content;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What a door brings, before it is taken in.
 *
 * @param key identifies this arrival until its source is acknowledged; null where the
 * source cannot be, then its content alone decides
 */
record Parcel(@Nullable String key, Origin origin, Instructions instructions, Source source) {

	/** The place that still holds the content. */
	@FunctionalInterface
	interface Source {

		InputStream open() throws IOException;

		/**
		 * What identifies this arrival for ever, where that is what it consists of; null
		 * elsewhere.
		 */
		default @Nullable String key(Content content) {
			return null;
		}

		/** Whether it still is what it was when the key was made. */
		default boolean unchanged() {
			return true;
		}

		/**
		 * Whether what comes with the same key must hold the same, so need not be read.
		 */
		default boolean fixed() {
			return false;
		}

		/** It could not be read to its end; the door offers it again by itself. */
		default void unread(IOException failure) {
		}

		/**
		 * Where it lies, for a log line; null where the door does not offer it again by
		 * itself.
		 */
		default @Nullable String place() {
			return null;
		}

		/** Whether it was let go of before, for this document. */
		default boolean letGo(String id) {
			return false;
		}

	}

	@Override
	public String toString() {
		return "Parcel[" + origin + "]";
	}

}

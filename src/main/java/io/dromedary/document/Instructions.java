package io.dromedary.document;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What whoever brought a document asked for. The parts of a mail or an archive inherit
 * them.
 *
 * @param type name of the document type; null lets the text decide
 * @param deliverTo names of targets that take the place of those of the type; empty: the
 * type's
 * @param metadata comes back with every delivery, unread
 * @param priority of two documents that wait for the same worker the higher one goes
 * first, however long the other has waited; 0 is that of a backlog
 */
public record Instructions(@Nullable String type, List<String> deliverTo, Map<String, String> metadata, int priority) {

	public static final Instructions NONE = of(null);

	public Instructions {
		deliverTo = List.copyOf(deliverTo);
		metadata = Map.copyOf(metadata);
		priority = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, priority));
	}

	public static Instructions of(@Nullable String type) {
		return new Instructions(type, List.of(), Map.of(), 0);
	}

	public Instructions withType(@Nullable String type) {
		return new Instructions(type, deliverTo, metadata, priority);
	}

	public Instructions withPriority(int priority) {
		return new Instructions(type, deliverTo, metadata, priority);
	}

	@Override
	public String toString() {
		return "Instructions[" + type + ", " + deliverTo + ", " + priority + "]";
	}

}

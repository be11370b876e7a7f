package io.dromedary.review;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a person changes.
 *
 * @param fields new values by field name, as a person writes them; a blank one says that
 * the document has no such value
 * @param lines all rows of the item table, in place of those found; null leaves them
 * @param insist whether values whose checks fail are meant all the same
 */
public record Corrections(Map<String, String> fields, @Nullable List<Map<String, String>> lines, boolean insist) {

	/** Approves what the person saw. */
	public static final Corrections NONE = new Corrections(Map.of(), null, false);

	public Corrections {
		fields = Map.copyOf(fields);
		lines = (lines != null) ? List.copyOf(lines) : null;
	}

	boolean none() {
		return fields.isEmpty() && lines == null;
	}

	@Override
	public String toString() {
		return "Corrections[" + fields.keySet() + "]";
	}

}

package io.dromedary.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a person changes.
 *
 * @param fields values by field name, as the person wrote them; a blank one says that the
 * document has no such value
 * @param lines all rows of the item table in place of those found; null leaves them
 * @param insist whether values whose checks fail are meant all the same
 */
public record Correction(Map<String, String> fields, @Nullable List<Map<String, String>> lines, boolean insist) {

	public static final Correction NONE = new Correction(Map.of(), null, false);

	public Correction {
		fields.forEach(Texts::keepable);
		if (lines != null) {
			lines.forEach((line) -> line.forEach(Texts::keepable));
		}
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
		lines = (lines != null) ? List.copyOf(lines) : null;
	}

	boolean changesNothing() {
		return fields.isEmpty() && lines == null;
	}

	@Override
	public String toString() {
		return "Correction" + fields.keySet();
	}

}

package io.dromedary.api;

import java.util.Map;

import io.dromedary.document.Assessment;
import org.jspecify.annotations.Nullable;

/** Settles what was doubtful; to be provided by whoever wires the program. */
@FunctionalInterface
public interface Corrections {

	/**
	 * The assessment as a person settled it.
	 * @param fields the values the person gave, by field name; null takes a value away;
	 * empty approves what was found
	 * @throws UnusableCorrection where a value is no value of its field
	 */
	Assessment settle(Assessment open, Map<String, @Nullable String> fields);

}

package io.dromedary.ledger.same;

import java.util.List;

/**
 * Documents that are perhaps the same as one.
 *
 * @param earlier ids of those that were there when it came
 * @param later ids of those that came since, whatever became of them
 */
public record Recurrence(List<String> earlier, List<String> later) {

	/** It is linked with none. */
	public static final Recurrence NONE = new Recurrence(List.of(), List.of());

	public Recurrence {
		earlier = List.copyOf(earlier);
		later = List.copyOf(later);
	}

}

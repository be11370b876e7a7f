package io.dromedary.api;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The targets a caller may name. */
record KnownTargets(Targets targets) {

	/**
	 * These names, if there is a target of each.
	 * @throws ApiException 422 where one of them is unknown or switched off
	 */
	List<String> names(List<String> asked) {
		Set<String> known = asked.isEmpty() ? Set.of() : targets.names();
		if (!known.containsAll(asked)) {
			throw ApiException.unprocessable("api.unknown-target", String.join(", ", new TreeSet<>(known)));
		}
		return asked;
	}

}

package io.dromedary.crash;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which of the boundaries are tried where there is not time for all of them. */
final class Sample {

	private static final String NUMBERS = "document \\d+|#\\d+";

	private Sample() {
	}

	/**
	 * Every arrival whole, and after it each kind of boundary once for each step and way
	 * out of it: documents that take the same step do not differ by then.
	 */
	static List<String> ofSteps(Collection<String> points) {
		return first(points, (point) -> {
			boolean arrival = point.contains("Arrivals.") || point.contains("the store keeps");
			boolean review = point.contains("Endings.end of document 4 extract");
			return (arrival || review) ? point : point.replaceAll(NUMBERS, "");
		});
	}

	private static List<String> first(Collection<String> points, Function<String, String> kind) {
		Map<String, String> sample = new LinkedHashMap<>();
		points.forEach((point) -> sample.putIfAbsent(kind.apply(point), point));
		return List.copyOf(sample.values());
	}

}

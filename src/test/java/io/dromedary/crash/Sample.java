package io.dromedary.crash;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which of the boundaries are tried where there is not time for all of them. */
final class Sample {

	private static final String NUMBERS = "document \\d+|#\\d+";

	/** They ask for it. */
	private static final Pattern SYNCING = Pattern
		.compile("sync in (Arrivals|Decisions|Amendments|Erasures|JdbcRequests)\\.");

	private Sample() {
	}

	/**
	 * Whether every run passes it. Some boundaries come by the clock: a step that takes
	 * long is told as begun, and every so many transactions one of them syncs. A child on
	 * a busy machine would wait for such a one in vain; the kills of {@link KillBench}
	 * come at any moment.
	 */
	static boolean isCertain(String point) {
		boolean begun = point.contains("JdbcProgress.started");
		boolean beside = point.contains(" sync in ") && !SYNCING.matcher(point).find();
		return !begun && !beside;
	}

	/**
	 * Every arrival whole, and after it each kind of boundary once for each step and way
	 * out of it: documents that take the same step do not differ by then. All of those
	 * since a person corrects what is delivered.
	 */
	static List<String> ofSteps(Collection<String> points) {
		List<String> all = List.copyOf(points);
		int correction = all.indexOf(all.stream().filter(Sample::amends).findFirst().orElse(""));
		return first(points, (point) -> {
			if (correction >= 0 && all.indexOf(point) >= correction) {
				return point;
			}
			boolean arrival = point.contains("Arrivals.") || point.contains("the store keeps");
			boolean review = point.contains("Endings.end of document 4 read");
			return (arrival || review) ? point : point.replaceAll(NUMBERS, "");
		});
	}

	private static boolean amends(String point) {
		return point.contains(" in Amendments.");
	}

	private static List<String> first(Collection<String> points, Function<String, String> kind) {
		Map<String, String> sample = new LinkedHashMap<>();
		points.forEach((point) -> sample.putIfAbsent(kind.apply(point), point));
		return List.copyOf(sample.values());
	}

}

package io.dromedary.crash;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading and extracting are stand-ins here; everything durable is real. */
class CrashPointsTest {

	@TempDir
	Path folder;

	@Test
	void nothingIsLostAndNothingIsThereTwiceWhereverTheProgramIsHalted() throws Exception {
		Crashes crashes = new Crashes(new SmallProgram(), folder, 16);
		List<String> points = sample(crashes.points());
		assertThat(points).hasSizeBetween(80, 120);
		crashes.at(points);
	}

	/**
	 * Each arrival whole, and each kind of boundary after it once for each step:
	 * documents that take the same step do not differ by then. The whole program is
	 * halted at all of them.
	 */
	private static List<String> sample(Collection<String> points) {
		Map<String, String> sample = new LinkedHashMap<>();
		points.forEach((point) -> sample.putIfAbsent(kind(point), point));
		return List.copyOf(sample.values());
	}

	private static String kind(String point) {
		boolean arrival = point.contains("Arrivals.") || point.contains("the store keeps");
		boolean laid = point.contains("document 4 extract");
		return (arrival || laid) ? point : point.replaceAll("document \\d+|#\\d+", "");
	}

}

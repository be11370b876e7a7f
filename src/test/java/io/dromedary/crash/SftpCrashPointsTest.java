package io.dromedary.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The hub is halted at every boundary between a server and its ledger. */
@Tag("slow")
class SftpCrashPointsTest {

	private static final List<String> NAMES = List.of("first.txt", "second.txt");

	@TempDir
	Path folder;

	private final SftpProgram program = new SftpProgram();

	@Test
	void everyFileIsTakenOnceWhereverTheProgramIsHalted() throws Exception {
		Map<Path, String> homes = homes(unharmed());
		Path plan = folder.resolve("plan.txt");
		Files.write(plan, homes.entrySet().stream().map((home) -> home.getKey() + "\t" + home.getValue()).toList());
		Process child = Java.start(CrashChild.class, folder.resolve("log"), SftpProgram.class.getName(),
				plan.toString());
		try {
			assertThat(child.waitFor(4, TimeUnit.MINUTES)).isTrue();
			assertThat(child.exitValue()).as(Files.readString(folder.resolve("log"))).isEqualTo(CrashChild.HALTED);
		}
		finally {
			child.destroyForcibly();
		}
		homes.forEach(this::recover);
	}

	/** The boundaries that the program passes. */
	private List<String> unharmed() throws IOException {
		Path home = put(folder.resolve("unharmed"));
		CrashPoints points = new CrashPoints(CrashPoints.NOWHERE);
		try (Program.Hub hub = program.start(home, points)) {
			rest(hub, home, "no crash");
		}
		return points.passed()
			.stream()
			.filter((point) -> point.contains("Arrivals.") || point.contains("the store keeps")
					|| point.contains("the server moves"))
			.toList();
	}

	private Map<Path, String> homes(List<String> points) throws IOException {
		assertThat(points).hasSizeBetween(10, 24);
		Map<Path, String> homes = new LinkedHashMap<>();
		for (String point : points) {
			homes.put(put(folder.resolve("home" + homes.size())), point);
		}
		return homes;
	}

	private static Path put(Path home) throws IOException {
		for (String name : NAMES) {
			Files.writeString(Files.createDirectories(home.resolve("server")).resolve(name), "this is " + name);
		}
		return home;
	}

	private void recover(Path home, String point) {
		try (Program.Hub hub = program.start(home, new CrashPoints(CrashPoints.NOWHERE))) {
			rest(hub, home, point);
		}
	}

	private static void rest(Program.Hub hub, Path home, String point) {
		await().atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(Evidence.files(home.resolve("server"))).as("after " + point).isEmpty());
		List<Entry> all = hub.bean(Ledger.class).list(new Query(null, null, null, null, 100));
		List<String> moved = new ArrayList<>();
		all.forEach((entry) -> moved.add(entry.id() + "-" + entry.origin().fileName()));
		assertThat(all).as("after " + point)
			.extracting((entry) -> entry.origin().fileName())
			.containsExactlyInAnyOrderElementsOf(NAMES);
		assertThat(Evidence.files(home.resolve("server/.done"))).as("after " + point)
			.containsExactlyInAnyOrderElementsOf(moved);
	}

}

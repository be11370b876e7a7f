package io.dromedary.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import io.dromedary.ledger.Store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

/**
 * Finds the boundaries of a program, halts it at each and starts it again. Several homes
 * share a JVM that halts: each is frozen at a boundary of its own when it does.
 */
final class Crashes {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final Program program;

	private final Path folder;

	private final int together;

	Crashes(Program program, Path folder, int together) {
		this.program = program;
		this.folder = folder;
		this.together = together;
	}

	/** The boundaries that a hub passes while it deals with the traffic. */
	Set<String> points() throws IOException {
		Path home = folder.resolve("unharmed");
		program.traffic().drop(home);
		CrashPoints points = new CrashPoints(CrashPoints.NOWHERE);
		Set<String> passed;
		try (Outside outside = new Outside(program.start(home, points), home, program.traffic())) {
			await().atMost(PATIENCE).until(outside::quiet);
			passed = new LinkedHashSet<>(points.passed());
			passed.removeIf((point) -> !Sample.isCertain(point));
		}
		nothingIsLostOrTwice(home, "no crash");
		return passed;
	}

	/** Halts and recovers at each of these boundaries. */
	void at(List<String> points) throws Exception {
		List<Map<Path, String>> batches = batches(points);
		for (int i = 0; i < batches.size(); i += 2) {
			List<Map<Path, String>> pair = batches.subList(i, Math.min(i + 2, batches.size()));
			List<Process> children = new ArrayList<>();
			for (Map<Path, String> batch : pair) {
				children.add(start(batch));
			}
			for (int child = 0; child < pair.size(); child++) {
				halted(children.get(child), pair.get(child));
			}
			for (Map<Path, String> batch : pair) {
				recover(batch);
			}
		}
	}

	private List<Map<Path, String>> batches(List<String> points) {
		List<Map<Path, String>> batches = new ArrayList<>();
		for (int i = 0; i < points.size(); i++) {
			if (i % together == 0) {
				batches.add(new LinkedHashMap<>());
			}
			batches.get(batches.size() - 1).put(folder.resolve("home" + i), points.get(i));
		}
		return batches;
	}

	private Process start(Map<Path, String> batch) throws IOException {
		Path plan = Files.createTempFile(folder, "plan", ".txt");
		Files.write(plan, batch.entrySet().stream().map((crash) -> crash.getKey() + "\t" + crash.getValue()).toList());
		return Java.start(CrashChild.class, log(batch), program.getClass().getName(), plan.toString());
	}

	private Path log(Map<Path, String> batch) {
		return folder.resolve(batch.keySet().iterator().next().getFileName() + ".log");
	}

	private void halted(Process child, Map<Path, String> batch) throws Exception {
		try {
			assertThat(child.waitFor(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)).as("the child ends").isTrue();
			assertThat(child.exitValue()).as(() -> said(batch)).isEqualTo(CrashChild.HALTED);
		}
		finally {
			child.destroyForcibly();
		}
	}

	private String said(Map<Path, String> batch) {
		try {
			return Files.readString(log(batch));
		}
		catch (IOException ex) {
			return "the child said nothing";
		}
	}

	private void recover(Map<Path, String> batch) {
		Map<Path, Outside> hubs = new LinkedHashMap<>();
		batch.forEach((home, point) -> {
			Program.Hub hub = program.start(home, new CrashPoints(CrashPoints.NOWHERE));
			nothingIsHalfErased(hub, point);
			hubs.put(home, new Outside(hub, home, program.traffic()));
		});
		hubs.forEach((home, hub) -> {
			try (hub) {
				await().atMost(PATIENCE).until(hub::quiet);
			}
			catch (RuntimeException ex) {
				fail("after a halt " + batch.get(home), ex);
			}
		});
		batch.forEach(this::nothingIsLostOrTwice);
	}

	/** Before anybody asks for the erasure once more. */
	private static void nothingIsHalfErased(Program.Hub hub, String point) {
		Ledger ledger = hub.bean(Ledger.class);
		for (Entry entry : ledger.list(new Query(null, null, null, null, 100))) {
			boolean erased = entry.status() == Status.ERASED;
			assertThat(entry.origin().fileName().isEmpty()).as("half erased after " + point).isEqualTo(erased);
			assertThat(ledger.document(entry.id()).isEmpty()).as("half erased after " + point).isEqualTo(erased);
			await().untilAsserted(
					() -> assertThat(hub.bean(Store.class).key(entry.id()).isEmpty()).as("key after " + point)
						.isEqualTo(erased));
		}
	}

	private void nothingIsLostOrTwice(Path home, String point) {
		Evidence evidence = new Evidence(home, program.traffic().table());
		assertThat(evidence.dropped()).as(point).isEmpty();
		List<String> done = new ArrayList<>(Traffic.DONE);
		Traffic.DUPLICATE.forEach((name) -> done.add(name + ".duplicate.txt"));
		assertThat(evidence.done()).as(point).containsExactlyInAnyOrderElementsOf(done);
		List<String> refused = new ArrayList<>(Traffic.REFUSED);
		Traffic.REFUSED.forEach((name) -> refused.add(name + ".reason.txt"));
		assertThat(evidence.refused()).as(point).containsExactlyInAnyOrderElementsOf(refused);
		assertThat(evidence.rows()).as(point).containsExactlyElementsOf(Traffic.DELIVERED);
		assertThat(evidence.results()).as(point).containsExactlyElementsOf(Traffic.DELIVERED);
		assertThat(evidence.leftOfTheErased(program.traffic().erased())).as(point).isEmpty();
		assertThat(evidence.agree()).as(point).isTrue();
		String corrected = "2 " + Traffic.CORRECTION;
		assertThat(evidence.revisions(Traffic.AMENDED, program.traffic().corrected())).as(point)
			.containsExactly(corrected, corrected);
		if (program.traffic().lines() > 0) {
			assertThat(evidence.linesOfEachRow()).as(point)
				.hasSize(Traffic.DELIVERED.size())
				.containsOnly(program.traffic().lines());
		}
	}

}

package io.dromedary.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.dromedary.fakes.MailServer;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The program is halted at each boundary between a mail that arrives and a mail that is
 * let go of; the server goes on. All homes share one JVM that halts.
 */
@Tag("slow")
class MailCrashTest {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Program program = new MailProgram();

	@TempDir
	Path folder;

	@Test
	void everyMailIsThereOnceAndMovedWhereTheHandOverIsCutOff() throws Exception {
		haltAt((points) -> Stream
			.of("the store keeps", "after ledger commit in Arrivals", "after the mailbox was told STORE",
					"after the mailbox was told MOVE")
			.map((kind) -> points.stream().filter((point) -> point.contains(kind)).findFirst().orElseThrow())
			.toList());
	}

	@Test
	void everyMailIsThereOnceAndMovedWhereverTheProgramIsHalted() throws Exception {
		haltAt((points) -> {
			assertThat(points).hasSizeBetween(15, 30);
			return points;
		});
	}

	private void haltAt(UnaryOperator<List<String>> choice) throws Exception {
		try (MailServer server = MailServer.start()) {
			MailProgram.port(folder, server.port());
			Map<Path, String> plan = new LinkedHashMap<>();
			for (String point : choice.apply(points(server))) {
				plan.put(folder.resolve("home" + plan.size()), point);
			}
			halt(server, plan);
			plan.forEach((home, point) -> recover(server, home, point));
		}
	}

	/** The boundaries of the second of two mails, and what is noted of the first look. */
	private List<String> points(MailServer server) throws Exception {
		Path home = folder.resolve("unharmed");
		deliver(server, home);
		CrashPoints points = new CrashPoints(CrashPoints.NOWHERE);
		try (Program.Hub hub = program.start(home, points)) {
			await().atMost(PATIENCE).until(() -> moved(server, home));
		}
		Set<String> kinds = new HashSet<>();
		return points.passed()
			.stream()
			.filter((point) -> point.contains("mailbox") || point.contains("the store keeps")
					|| point.contains("Arrivals.") || point.contains("DoorNotes"))
			.filter((point) -> point.endsWith("#2") || kinds.add(point.replaceAll("document \\d+|#\\d+", "")))
			.toList();
	}

	private void halt(MailServer server, Map<Path, String> plan) throws Exception {
		List<String> lines = new ArrayList<>();
		for (Map.Entry<Path, String> crash : plan.entrySet()) {
			deliver(server, crash.getKey());
			lines.add(crash.getKey() + "\t" + crash.getValue());
		}
		Path file = Files.write(folder.resolve("plan.txt"), lines);
		Path log = folder.resolve("log");
		Process child = Java.start(CrashChild.class, log, MailProgram.class.getName(), file.toString());
		try {
			assertThat(child.waitFor(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)).as("the child ends").isTrue();
			assertThat(child.exitValue()).as(Files.readString(log)).isEqualTo(CrashChild.HALTED);
		}
		finally {
			child.destroyForcibly();
		}
	}

	private void recover(MailServer server, Path home, String point) {
		try (Program.Hub hub = program.start(home, new CrashPoints(CrashPoints.NOWHERE))) {
			await(point).atMost(PATIENCE).until(() -> moved(server, home));
			List<Entry> entries = hub.bean(Ledger.class).list(new Query(null, null, null, null, 100));
			assertThat(entries).as(point)
				.extracting((entry) -> entry.origin().fileName())
				.containsExactlyInAnyOrder("one.eml", "two.eml");
		}
	}

	private static void deliver(MailServer server, Path home) {
		for (String subject : List.of("one", "two")) {
			server.deliver(user(home), MailServer.mail("anna@example.org", subject));
		}
	}

	private static boolean moved(MailServer server, Path home) {
		return server.messages(user(home), "INBOX").isEmpty() && server.messages(user(home), "Done").size() == 2;
	}

	private static String user(Path home) {
		return String.valueOf(home.getFileName());
	}

}

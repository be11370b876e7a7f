package io.dromedary.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/**
 * Kills a loaded hub at random (SIGKILL) while documents are dropped and uploaded, and
 * counts what is lost and what is there twice. Arguments: {@code --seed=N},
 * {@code --documents=N}, {@code --kills=N}, {@code --home=DIR}. The hub is
 * {@code target/dromedary.jar} where that was built, else the compiled classes, or what
 * {@link HubProcess} is told to start. Ends with 1 where something was lost or is there
 * twice.
 */
final class KillBench {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration LONGEST = Duration.ofSeconds(3);

	private final Random random;

	private final Path home;

	private final int documents;

	private final int kills;

	private KillBench(Random random, Path home, int documents, int kills) {
		this.random = random;
		this.home = home;
		this.documents = documents;
		this.kills = kills;
	}

	public static void main(String[] arguments) throws Exception {
		long seed = Long.parseLong(option(arguments, "seed", Long.toString(new Random().nextInt(1_000_000))));
		int documents = Integer.parseInt(option(arguments, "documents", "40"));
		int kills = Integer.parseInt(option(arguments, "kills", "20"));
		Path home = Path.of(option(arguments, "home", "target/kill-bench-" + seed)).toAbsolutePath();
		System.out.printf("seed %d: %d documents, %d kills, home %s%n", seed, documents, kills, home);
		System.exit(new KillBench(new Random(seed), home, documents, kills).run() ? 0 : 1);
	}

	static String option(String[] arguments, String name, String usual) {
		for (String argument : arguments) {
			if (argument.startsWith("--" + name + "=")) {
				return argument.substring(name.length() + 3);
			}
		}
		return usual;
	}

	private boolean run() throws Exception {
		long begin = System.nanoTime();
		Files.createDirectories(home.resolve("inbox"));
		try (HubProcess hub = new HubProcess(home); Sender sender = new Sender(home, hub)) {
			int sent = 0;
			for (int kill = 1; kill <= kills; kill++) {
				hub.start();
				for (; sent < documents * kill / kills; sent++) {
					sender.send(sent);
				}
				String when = die(random, hub, LONGEST);
				System.out.printf("kill %d of %d, %s; %d documents sent, %d delivered%n", kill, kills, when, sent,
						delivered().size());
			}
			hub.start();
			await().atMost(PATIENCE).until(hub::up);
			sender.finish();
			awaitTheRest(hub);
		}
		return verdict((System.nanoTime() - begin) / 1_000_000_000);
	}

	/**
	 * One in five times while it starts, else after that.
	 * @param longest after it was ready
	 */
	static String die(Random random, HubProcess hub, Duration longest) throws InterruptedException {
		boolean early = random.nextInt(5) == 0;
		if (!early) {
			await().atMost(PATIENCE).until(hub::up);
		}
		long pause = random.nextInt(early ? 6000 : (int) longest.toMillis());
		TimeUnit.MILLISECONDS.sleep(pause);
		hub.kill();
		return pause + " ms after " + (early ? "the start" : "it was ready");
	}

	private void awaitTheRest(HubProcess hub) throws Exception {
		try {
			await().atMost(PATIENCE)
				.pollInterval(Duration.ofSeconds(1))
				.until(() -> delivered().size() >= documents && hub.idle());
		}
		finally {
			// What would come twice comes now.
			TimeUnit.SECONDS.sleep(5);
			hub.stop();
		}
	}

	/** The names in the results folder; the database is open while the hub runs. */
	private List<String> delivered() {
		return Evidence.files(home.resolve("out/identity-card"))
			.stream()
			.filter((name) -> name.endsWith(".json"))
			.toList();
	}

	private boolean verdict(long seconds) throws IOException {
		Evidence evidence = new Evidence(home, "identity_card");
		Set<String> expected = new HashSet<>();
		for (int number = 0; number < documents; number++) {
			expected.add(Sender.name(number));
		}
		Set<String> lost = new HashSet<>(expected);
		lost.removeIf((name) -> evidence.rows().contains(name) && evidence.results().contains(name));
		List<String> rowsTwice = new ArrayList<>(evidence.rows());
		expected.forEach(rowsTwice::remove);
		List<String> filesTwice = new ArrayList<>(evidence.results());
		expected.forEach(filesTwice::remove);
		lost.addAll(evidence.dropped());
		System.out.printf("lost: %d %s%ntwice: %d %s %s%nseconds: %d%n", lost.size(), lost,
				rowsTwice.size() + filesTwice.size(), rowsTwice, filesTwice, seconds);
		return lost.isEmpty() && rowsTwice.isEmpty() && filesTwice.isEmpty() && evidence.agree();
	}

}

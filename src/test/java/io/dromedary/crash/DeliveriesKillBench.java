package io.dromedary.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import io.dromedary.crash.DeliveriesEvidence.Verdict;

import static org.awaitility.Awaitility.await;

/**
 * Kills a hub at random (SIGKILL) that delivers to a database (PostgreSQL), a webhook and
 * by mail, while receiver and mail server fail one in five times at random, and counts
 * what is lost and what is there twice in effect. At the end the receiver hangs
 * altogether while more documents come, and the other targets must have them all the
 * same. Arguments: {@code --seed=N}, {@code --documents=N}, {@code --kills=N},
 * {@code --home=DIR}. The hub is that of {@link KillBench}. Ends with 1 where something
 * is not as promised.
 */
final class DeliveriesKillBench {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	/** Long enough for failed deliveries to be tried again. */
	private static final Duration LONGEST = Duration.ofSeconds(8);

	private static final Duration LOOK = Duration.ofMillis(500);

	private final long seed;

	private final Random random;

	private final Path home;

	private final int documents;

	private final int kills;

	private int outages;

	DeliveriesKillBench(long seed, Path home, int documents, int kills) {
		this.seed = seed;
		this.random = new Random(seed);
		this.home = home;
		this.documents = documents;
		this.kills = kills;
	}

	public static void main(String[] arguments) throws Exception {
		String usual = Long.toString(new Random().nextInt(1_000_000));
		long seed = Long.parseLong(KillBench.option(arguments, "seed", usual));
		int documents = Integer.parseInt(KillBench.option(arguments, "documents", "500"));
		int kills = Integer.parseInt(KillBench.option(arguments, "kills", "20"));
		Path home = Path.of(KillBench.option(arguments, "home", "target/deliveries-kill-bench-" + seed));
		boolean good = new DeliveriesKillBench(seed, home.toAbsolutePath(), documents, kills).run().good();
		System.exit(good ? 0 : 1);
	}

	/** What came of it; prints it, too. */
	Verdict run() throws Exception {
		System.out.printf("seed %d: %d documents, %d kills, home %s%n", seed, documents, kills, home);
		long begin = System.nanoTime();
		Files.createDirectories(home.resolve("inbox"));
		try (DeliveryTargets targets = new DeliveryTargets(seed);
				HubProcess hub = new HubProcess(home);
				Sender sender = new Sender(home, hub)) {
			targets.configure(home);
			int sent = kill(hub, sender, targets, documents - documents / 10);
			hub.start(List.of(), targets.settings());
			await().atMost(PATIENCE).until(hub::up);
			String others = whileItHangs(sender, targets, sent);
			long back = System.nanoTime();
			awaitAll(hub, targets);
			String all = "%s; everything was there %d s after it was back".formatted(others, seconds(back));
			return tell(evidence(hub, targets), targets, all, seconds(begin));
		}
	}

	/**
	 * One in four times the receiver is away until the hub is killed.
	 * @return how many documents were sent
	 */
	private int kill(HubProcess hub, Sender sender, DeliveryTargets targets, int documents) throws Exception {
		int sent = 0;
		for (int kill = 1; kill <= kills; kill++) {
			boolean away = random.nextInt(4) == 0;
			if (away) {
				targets.receiver().goAway();
				outages++;
			}
			hub.start(List.of(), targets.settings());
			for (; sent < documents * kill / kills; sent++) {
				sender.send(sent);
			}
			String when = KillBench.die(random, hub, LONGEST);
			System.out.printf("kill %d of %d, %s%s; %d documents sent, there %s%n", kill, kills, when,
					away ? ", receiver away" : "", sent, targets.there());
			if (away) {
				targets.receiver().comeBack();
			}
		}
		return sent;
	}

	/** The other targets get every document, those that come now, too. */
	private String whileItHangs(Sender sender, DeliveryTargets targets, int sent) throws Exception {
		long begin = System.nanoTime();
		targets.receiver().hang(true);
		for (int number = sent; number < documents; number++) {
			sender.send(number);
		}
		sender.finish();
		await("database and mail while the receiver hangs").atMost(PATIENCE)
			.pollInterval(LOOK)
			.until(() -> targets.othersHave(documents));
		targets.receiver().hang(false);
		return "while the receiver hung: database and mail had all %d after %d s, the receiver %s".formatted(documents,
				seconds(begin), targets.there().get(DeliveryTargets.WEBHOOK));
	}

	private void awaitAll(HubProcess hub, DeliveryTargets targets) {
		await("everything is delivered").atMost(PATIENCE)
			.pollInterval(LOOK)
			.until(() -> targets.there().values().stream().allMatch((count) -> count >= documents) && hub.idle());
	}

	private DeliveriesEvidence evidence(HubProcess hub, DeliveryTargets targets)
			throws IOException, InterruptedException {
		var statuses = hub.statuses();
		hub.stop();
		// What would come twice comes now.
		hub.start(List.of(), targets.settings());
		await().atMost(PATIENCE).until(() -> hub.up() && hub.idle());
		hub.stop();
		return targets.evidence(statuses);
	}

	private Verdict tell(DeliveriesEvidence evidence, DeliveryTargets targets, String others, long seconds) {
		Verdict verdict = evidence.of(documents);
		if (targets.receiver().redirected() > 0) {
			verdict.wrong().add("a redirect was followed");
		}
		System.out.printf("%d documents, %d kills, receiver away %d times%n", documents, kills, outages);
		System.out.printf("webhook: %d posts, faults %s, %d repeats%n", targets.receiver().posts().size(),
				targets.receiver().faults().counts(), evidence.repeats(DeliveryTargets.WEBHOOK));
		System.out.printf("mail: %d taken, faults %s, %d repeats%n", targets.mails().mails().size(),
				targets.mails().faults().counts(), evidence.repeats(DeliveryTargets.MAIL));
		System.out.printf("%s%nthe hub says %s%n", others, evidence.statuses());
		System.out.printf("lost: %d %s%ntwice: %d %s%nwrong: %d %s%nseconds: %d%n", verdict.lost().size(),
				verdict.lost(), verdict.twice().size(), verdict.twice(), verdict.wrong().size(), verdict.wrong(),
				seconds);
		return verdict;
	}

	private static long seconds(long begin) {
		return (System.nanoTime() - begin) / 1_000_000_000;
	}

}

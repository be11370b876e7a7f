package io.dromedary.bench;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

import io.dromedary.fakes.S3Server;
import io.dromedary.fakes.WholeHub;
import io.dromedary.fakes.Wire;
import io.dromedary.ledger.Entry;

/**
 * Objects of a bucket through the whole program over a connection that is cut again and
 * again, the server away for a while in the middle; then one large object. Arguments:
 * objects (2000), seconds the server is away (60), megabytes of the large one (300).
 * Prints what is missing and what is there twice, objects a second, and the most heap in
 * use; server and hub share the heap, so give less than the large object has
 * ({@code -Xmx256m}).
 */
final class S3Bench {

	private final S3Server server;

	private final WholeHub hub;

	private S3Bench(S3Server server, WholeHub hub) {
		this.server = server;
		this.hub = hub;
	}

	public static void main(String[] arguments) throws Exception {
		int objects = argument(arguments, 0, 2000);
		Random random = new Random(7);
		Path folder = Files.createTempDirectory("s3-bench");
		try (S3Server server = S3Server.start(folder.resolve("s3"), "inbox");
				Wire wire = Wire.to(server.port())
					.cutAfter(() -> random.nextInt(random.nextBoolean() ? 20_000 : 1_000_000));
				WholeHub hub = WholeHub.at(folder.resolve("home"))
					.with("dromedary.s3.bucket", "inbox")
					.with("dromedary.s3.endpoint", "http://127.0.0.1:" + wire.port())
					.with("dromedary.s3.access-key", S3Server.KEY)
					.with("dromedary.s3.secret-key", S3Server.SECRET)
					.with("dromedary.s3.poll", "1000")
					.start()) {
			S3Bench bench = new S3Bench(server, hub);
			bench.many(objects, argument(arguments, 1, 60));
			System.out.printf(Locale.ROOT, "connections cut: %d%n", wire.cuts());
			wire.cutAfter(() -> Integer.MAX_VALUE);
			bench.large(folder, argument(arguments, 2, 300));
		}
		System.exit(0);
	}

	private static int argument(String[] arguments, int index, int usual) {
		return (arguments.length > index) ? Integer.parseInt(arguments[index]) : usual;
	}

	private void many(int objects, int away) throws Exception {
		for (int i = 0; i < objects; i++) {
			server.put("inbox", "note-" + i + ".txt", ("This is note number " + i + ".").getBytes());
		}
		Instant begin = Instant.now();
		until(() -> arrived() > objects / 3);
		server.goAway();
		Thread.sleep(Duration.ofSeconds(away).toMillis());
		server.comeBack();
		until(() -> server.names("inbox").stream().allMatch((name) -> name.startsWith("done/")));
		Duration taken = Duration.between(begin, Instant.now());
		Set<String> names = new HashSet<>();
		hub.entries().stream().map(Entry::origin).forEach((origin) -> names.add(origin.path()));
		System.out.printf(Locale.ROOT, "%d objects: %d missing, %d twice; %d in the bucket; %.1f a second%n", objects,
				objects - names.size(), arrived() - names.size(), server.names("inbox").size(),
				objects / (taken.toMillis() / 1000.0 - away));
	}

	private int arrived() {
		return hub.entries().size();
	}

	private void large(Path folder, int megabytes) throws Exception {
		int before = arrived();
		byte[] part = new byte[1 << 20];
		Path draft = folder.resolve("draft");
		try (OutputStream out = Files.newOutputStream(draft)) {
			for (int i = 0; i < megabytes; i++) {
				new Random(i).nextBytes(part);
				out.write(part);
			}
		}
		heap().forEach(MemoryPoolMXBean::resetPeakUsage);
		Files.move(draft, folder.resolve("s3/inbox/large.bin"));
		until(() -> arrived() > before && WholeHub.rests(hub.entries().get(0)));
		Entry entry = hub.entries().get(0);
		long peak = heap().stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum();
		System.out.printf(Locale.ROOT, "%d MB: %s, %d bytes kept; heap at most %d MB of %d%n", megabytes,
				entry.status().word(), entry.size(), peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
	}

	private static List<MemoryPoolMXBean> heap() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
	}

	private static void until(BooleanSupplier done) throws InterruptedException {
		Instant end = Instant.now().plus(Duration.ofMinutes(20));
		while (!done.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				throw new IllegalStateException("not done in 20 minutes");
			}
			Thread.sleep(500);
		}
	}

}

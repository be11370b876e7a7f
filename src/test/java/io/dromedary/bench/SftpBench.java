package io.dromedary.bench;

import java.io.IOException;
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

import io.dromedary.document.Status;
import io.dromedary.fakes.SftpHost;
import io.dromedary.fakes.WholeHub;
import io.dromedary.fakes.Wire;
import io.dromedary.ledger.Entry;

/**
 * Files over SFTP with the whole program, server and hub in one JVM. Arguments: number of
 * small files taken over connections that are cut after 20 to 420 KB (2000), megabytes of
 * one large file (300), seconds for which the server goes away (60). Prints what was
 * lost, what was there twice, and the most heap that was in use after a collection while
 * the large file came in.
 */
final class SftpBench {

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private static final int MEGABYTE = 1 << 20;

	private final Random random = new Random(20261122);

	private final SftpHost host;

	private final WholeHub hub;

	private SftpBench(SftpHost host, WholeHub hub) {
		this.host = host;
		this.hub = hub;
	}

	public static void main(String[] arguments) throws Exception {
		int files = argument(arguments, 0, 2000);
		int megabytes = argument(arguments, 1, 300);
		int seconds = argument(arguments, 2, 60);
		Path folder = Files.createTempDirectory("sftp-bench");
		Random cuts = new Random(1);
		try (SftpHost host = new SftpHost(Files.createDirectories(folder.resolve("server"))).start();
				Wire wire = Wire.to(host.port()).cutAfter(() -> 20_000 + cuts.nextInt(400_000));
				WholeHub hub = hub(folder, host, wire)) {
			SftpBench bench = new SftpBench(host, hub);
			bench.small(files, wire);
			wire.cutAfter(() -> Integer.MAX_VALUE);
			bench.away(seconds);
			bench.large(megabytes);
		}
		System.exit(0);
	}

	private static int argument(String[] arguments, int index, int usual) {
		return (arguments.length > index) ? Integer.parseInt(arguments[index]) : usual;
	}

	private static WholeHub hub(Path folder, SftpHost host, Wire wire) throws IOException {
		Path hosts = Files.writeString(folder.resolve("known_hosts"), host.line(wire.port()));
		return WholeHub.at(folder.resolve("home"))
			.with("dromedary.sftp.host", "127.0.0.1")
			.with("dromedary.sftp.port", wire.port())
			.with("dromedary.sftp.username", SftpHost.USER)
			.with("dromedary.sftp.password", SftpHost.PASSWORD)
			.with("dromedary.sftp.known-hosts", hosts)
			.with("dromedary.sftp.poll", 500)
			.with("dromedary.sftp.settle", "500ms")
			.with("logging.level.root", "error")
			.start();
	}

	private void small(int files, Wire wire) throws IOException, InterruptedException {
		for (int number = 0; number < files; number++) {
			host.put("small-" + number + ".txt", number + " " + "x".repeat(random.nextInt(20_000)));
		}
		Instant begin = Instant.now();
		waitFor("small-");
		double took = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
		List<Entry> taken = hub.entries();
		Set<String> names = new HashSet<>();
		taken.forEach((entry) -> names.add(entry.origin().fileName()));
		System.out.printf(Locale.ROOT, "%d small files over %d cut connections: %.1f s, %d lost, %d twice%n", files,
				wire.cuts(), took, files - names.size(), taken.size() - names.size());
	}

	private void away(int seconds) throws IOException, InterruptedException {
		host.close();
		host.put("meanwhile.txt", "put there while nobody could look");
		Thread.sleep(Duration.ofSeconds(seconds).toMillis());
		host.start();
		Instant begin = Instant.now();
		waitFor("meanwhile");
		System.out.printf(Locale.ROOT, "server away for %d s: taken %.1f s after it was back%n", seconds,
				Duration.between(begin, Instant.now()).toMillis() / 1000.0);
	}

	private void large(int megabytes) throws IOException, InterruptedException {
		byte[] piece = new byte[MEGABYTE];
		Path draft = host.file("large.part");
		try (OutputStream out = Files.newOutputStream(draft)) {
			for (int piecesLeft = megabytes; piecesLeft > 0; piecesLeft--) {
				random.nextBytes(piece);
				out.write(piece);
			}
		}
		System.gc();
		long before = heap();
		pools().forEach(MemoryPoolMXBean::resetPeakUsage);
		Instant begin = Instant.now();
		Files.move(draft, host.file("large.pdf"));
		long most = waitFor("large");
		Status status = hub.settled("large.pdf").status();
		System.out.printf(Locale.ROOT,
				"%d MB in one file: %.1f s, %s; heap after collections %d MB before, %d MB at most meanwhile%n",
				megabytes, Duration.between(begin, Instant.now()).toMillis() / 1000.0, status.word(), before / MEGABYTE,
				most / MEGABYTE);
	}

	/**
	 * Until no such file lies there any more; returns the most heap after a collection.
	 */
	private long waitFor(String prefix) throws IOException, InterruptedException {
		Instant latest = Instant.now().plus(LONGEST);
		long most = 0;
		while (lies(prefix) && Instant.now().isBefore(latest)) {
			most = Math.max(most, heap());
			Thread.sleep(50);
		}
		return most;
	}

	private boolean lies(String prefix) throws IOException {
		try (var files = Files.newDirectoryStream(host.file(""), prefix + "*")) {
			return files.iterator().hasNext();
		}
	}

	private static long heap() {
		return pools().stream()
			.map(MemoryPoolMXBean::getCollectionUsage)
			.mapToLong((usage) -> (usage != null) ? usage.getUsed() : 0)
			.sum();
	}

	private static List<MemoryPoolMXBean> pools() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
	}

}

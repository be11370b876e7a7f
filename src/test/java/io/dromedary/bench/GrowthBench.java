package io.dromedary.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import io.dromedary.demo.Drawn;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Query;
import io.dromedary.paper.Paper;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * How a hub gets on that carries more and more documents: for each batch documents a
 * minute, CPU milliseconds a document (drawing left out), memory of the process, size of
 * the ledger's file, and how long the first page of the list takes; then the size of the
 * file after 20 idle seconds and after a stop. Arguments: documents (2,000), of a batch
 * (500).
 */
final class GrowthBench {

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private static final Duration LOOK = Duration.ofMillis(250);

	private static final Duration IDLE = Duration.ofSeconds(20);

	private static final List<Status> RESTING = List.of(Status.DELIVERED, Status.REVIEW, Status.REFUSED, Status.FAILED,
			Status.DUPLICATE);

	private static final List<String> LANGUAGES = List.of("it", "en", "de", "fr", "es");

	private final WholeHub hub;

	private final Path home;

	private GrowthBench(WholeHub hub, Path home) {
		this.hub = hub;
		this.home = home;
	}

	public static void main(String[] arguments) throws Exception {
		int documents = argument(arguments, 0, 2_000);
		int batch = argument(arguments, 1, 500);
		Path home = Files.createTempDirectory("growth");
		try (WholeHub hub = WholeHub.at(home).start()) {
			GrowthBench bench = new GrowthBench(hub, home);
			for (int carried = 0; carried < documents; carried += batch) {
				bench.carry(carried, batch);
			}
			Thread.sleep(IDLE.toMillis());
			System.out.printf(Locale.ROOT, "after %d s idle: ledger %.1f MB%n", IDLE.toSeconds(), bench.ledger());
		}
		System.out.printf(Locale.ROOT, "after the stop: ledger %.1f MB%n", size(home));
		System.exit(0);
	}

	private static int argument(String[] arguments, int index, int usual) {
		return (arguments.length > index) ? Integer.parseInt(arguments[index]) : usual;
	}

	private void carry(int first, int count) throws Exception {
		List<Drawn> papers = IntStream.range(first, first + count)
			.mapToObj((number) -> Paper.invoice(Locale.forLanguageTag(LANGUAGES.get(number % LANGUAGES.size())))
				.seed(number)
				.layout(number / 5)
				.digital())
			.toList();
		long cpu = cpu();
		Instant begin = Instant.now();
		papers.forEach((paper) -> hub.drop(paper.fileName(), paper.content()));
		Instant latest = begin.plus(LONGEST);
		while (rested() < first + count && Instant.now().isBefore(latest)) {
			Thread.sleep(LOOK.toMillis());
		}
		double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
		double spent = (cpu() - cpu) / 1e6;
		Instant list = Instant.now();
		hub.ledger().list(new Query(null, null, null, null, 50));
		long listed = Duration.between(list, Instant.now()).toMillis();
		System.out.printf(Locale.ROOT,
				"%d: %.0f documents/min, %.1f ms CPU a document, %d MB resident, ledger %.1f MB, list %d ms (%d at rest)%n",
				first + count, count * 60 / seconds, spent / count, resident(), ledger(), listed, rested());
	}

	/** Of this run; counting rows would cost more the more there are. */
	private long rested() {
		return (long) RESTING.stream()
			.flatMap((status) -> hub.bean(MeterRegistry.class)
				.find("dromedary.documents")
				.tag("status", status.word())
				.functionCounters()
				.stream())
			.mapToDouble(FunctionCounter::count)
			.sum();
	}

	private double ledger() throws IOException {
		return size(home);
	}

	private static double size(Path home) throws IOException {
		return Files.size(home.resolve("databases").resolve("ledger.mv.db")) / 1e6;
	}

	/** In megabytes; 0 where the system does not say. */
	private static long resident() throws IOException {
		Path status = Path.of("/proc/self/status");
		return Files.isReadable(status) ? Files.readAllLines(status)
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElse(0) : 0;
	}

	private static long cpu() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

}

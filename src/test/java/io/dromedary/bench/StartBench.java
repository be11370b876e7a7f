package io.dromedary.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.dromedary.demo.Drawn;
import io.dromedary.paper.Paper;

/**
 * What the zip that is handed out takes with the settings it brings: CPU until it is
 * ready, without and with its archive of classes; then, a minute later, CPU, memory and
 * bytes written in a minute in which nothing happens; then CPU and memory with digital
 * PDFs. Arguments: starts of each kind (3), documents (0).
 */
final class StartBench {

	private static final int PORTION = 250;

	private static final Pattern ENDED = Pattern
		.compile("dromedary_documents_total\\{.*status=\"(?:delivered|review|refused|failed|duplicate)\".*} (\\S+)");

	private static final List<String> LANGUAGES = List.of("it", "en", "de", "fr", "es");

	private final HandedOut hub;

	private StartBench(HandedOut hub) {
		this.hub = hub;
	}

	public static void main(String[] arguments) throws Exception {
		int starts = argument(arguments, 0, 3);
		int documents = argument(arguments, 1, 0);
		Path zip = HandedOut.zip().orElseThrow(() -> new IllegalStateException("mvn package makes the zip, on Linux"));
		try (HandedOut hub = HandedOut.unpacked(zip, Files.createTempDirectory("start-bench"))) {
			StartBench bench = new StartBench(hub);
			bench.start("without an archive", starts);
			hub.archive();
			bench.start("with the archive", starts);
			hub.start();
			bench.untilReady();
			TimeUnit.MINUTES.sleep(1);
			bench.idle();
			bench.carry(documents);
			hub.stop();
		}
		System.exit(0);
	}

	private static int argument(String[] arguments, int index, int usual) {
		return (arguments.length > index) ? Integer.parseInt(arguments[index]) : usual;
	}

	private long untilReady() throws InterruptedException {
		while (!hub.ready()) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
		return hub.cpu();
	}

	/** The first makes the home, so it takes more; of all the least counts. */
	private void start(String what, int times) throws Exception {
		StringBuilder all = new StringBuilder();
		for (int time = 0; time < times; time++) {
			hub.start();
			all.append(" %.2f s CPU, %d MB;".formatted(untilReady() / 1000.0, hub.resident()));
			hub.stop();
		}
		System.out.printf("start to ready %s:%s%n", what, all);
	}

	private void idle() throws InterruptedException {
		long cpu = hub.cpu();
		long written = hub.written();
		TimeUnit.MINUTES.sleep(1);
		System.out.printf(Locale.ROOT, "idle for a minute: %.1f ms CPU a second, %d MB, %d bytes written%n",
				(hub.cpu() - cpu) / 60.0, hub.resident(), hub.written() - written);
	}

	private void carry(int documents) throws Exception {
		for (int first = 0; first < documents; first += PORTION) {
			long cpu = hub.cpu();
			int last = Math.min(documents, first + PORTION);
			for (int number = first; number < last; number++) {
				String language = LANGUAGES.get(number % LANGUAGES.size());
				Drawn paper = Paper.invoice(Locale.forLanguageTag(language)).seed(number).layout(number / 5).digital();
				hub.drop(number + ".pdf", paper.content());
			}
			while (ended() < last) {
				TimeUnit.MILLISECONDS.sleep(500);
			}
			System.out.printf(Locale.ROOT, "documents %d to %d: %.1f ms CPU each, %d MB%n", first, last,
					(hub.cpu() - cpu) / (double) (last - first), hub.resident());
		}
	}

	private double ended() throws Exception {
		return ENDED.matcher(hub.ask("/actuator/prometheus").body())
			.results()
			.mapToDouble((line) -> Double.parseDouble(line.group(1)))
			.sum();
	}

}

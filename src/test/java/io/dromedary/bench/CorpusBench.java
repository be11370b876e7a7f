package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dromedary.fakes.WholeHub;

/**
 * All receipts, invoices and hostile files of the corpus through the whole program; what
 * became of them, the scores, and what was delivered wrong. Arguments: settings of the
 * program ({@code --dromedary.extract.base-url=...}).
 */
final class CorpusBench {

	private static final Duration LONGEST = Duration.ofMinutes(40);

	/** Where documents are, in the corpus. */
	static final String RECEIPTS = "data/receipts";

	static final String INVOICES = "data/invoices";

	private CorpusBench() {
	}

	/**
	 * What came out.
	 *
	 * @param hanging what did not come to rest
	 */
	record Figures(List<CorpusRun.End> receipts, List<CorpusRun.End> invoices, List<CorpusRun.End> hostile,
			Set<String> hanging, Score receiptScore, Score invoiceScore) {
	}

	public static void main(String[] arguments) throws Exception {
		print(measure(Files.createTempDirectory("corpus-bench"), arguments));
		System.exit(0);
	}

	static Figures measure(Path home, String... settings) throws IOException, InterruptedException {
		Instant begin = Instant.now();
		try (WholeHub hub = WholeHub.at(home).start(settings)) {
			CorpusRun run = new CorpusRun(hub);
			run.drop(RECEIPTS + "/img", "receipts");
			run.drop(INVOICES + "/files", "invoices");
			run.drop("data/hostile", "hostile");
			Map<String, CorpusRun.End> ends = run.ends(begin.plus(LONGEST));
			List<CorpusRun.End> receipts = below("receipts/", ends);
			List<CorpusRun.End> invoices = below("invoices/", ends);
			System.out.printf("%d s%n", Duration.between(begin, Instant.now()).toSeconds());
			return new Figures(receipts, invoices, below("hostile/", ends), run.missing(ends),
					Score.of(receipts, RECEIPTS + "/key", home.resolve("receipts.jsonl")),
					Score.of(invoices, INVOICES + "/key", home.resolve("invoices.jsonl")));
		}
	}

	static void print(Figures figures) {
		CorpusReport report = new CorpusReport(System.out);
		report.states("receipts", figures.receipts());
		report.doubts(figures.receipts());
		report.score(figures.receiptScore(), figures.receipts());
		report.states("invoices", figures.invoices());
		report.doubts(figures.invoices());
		report.score(figures.invoiceScore(), figures.invoices());
		report.states("hostile", figures.hostile());
		report.list(figures.hostile());
		System.out.println("not at rest: " + figures.hanging());
	}

	private static List<CorpusRun.End> below(String folder, Map<String, CorpusRun.End> ends) {
		return ends.values().stream().filter((end) -> end.path().startsWith(folder)).toList();
	}

}

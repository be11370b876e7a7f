package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dromedary.fakes.WholeHub;

/**
 * All receipts, invoices and hostile files of the corpus through the whole program; what
 * became of them, the scores, and what was delivered wrong. Arguments: settings of the
 * program ({@code --dromedary.extract.base-url=...}).
 * <p>
 * {@code fast [receipts|invoices] [FOLDER]}: in this process, with what was recognised
 * kept in a folder ({@code target/corpus-kept}), so that a second run takes seconds.
 * Remove the folder when reading itself changed.
 */
final class CorpusBench {

	private static final Duration LONGEST = Duration.ofMinutes(40);

	/** Where documents are, in the corpus. */
	static final String RECEIPTS = "data/receipts";

	static final String INVOICES = "data/invoices";

	/** Of the 100 receipts; what issue 10 names, and what 9c976b9 did on 2026-11-28. */
	private static final String RECEIPTS_BEFORE = "2 in issue 10, 6 measured before it";

	/** Of the 29 invoices; as above. */
	private static final String INVOICES_BEFORE = "2 in issue 10, 1 measured before it";

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
		Quiet.libraries();
		if (arguments.length > 0 && arguments[0].equals("fast")) {
			CorpusFast.main(Arrays.copyOfRange(arguments, 1, arguments.length));
		}
		else {
			print(measure(Files.createTempDirectory("corpus-bench"), arguments));
		}
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
		report(report, figures.receipts(), figures.receiptScore(), "receipts");
		report(report, figures.invoices(), figures.invoiceScore(), "invoices");
		report.states("hostile", figures.hostile());
		report.list(figures.hostile());
		System.out.println("not at rest: " + figures.hanging());
		summary(report, figures.receipts(), figures.receiptScore(), "receipts");
		summary(report, figures.invoices(), figures.invoiceScore(), "invoices");
	}

	static void report(CorpusReport report, List<CorpusRun.End> ends, Score score, String title) {
		report.states(title, ends);
		report.delivered(ends);
		report.doubts(ends);
		report.score(score, ends);
	}

	/** The figures that must hold, beside those of the day before issue 10. */
	static void summary(CorpusReport report, List<CorpusRun.End> ends, Score score, String title) {
		boolean receipts = title.equals("receipts");
		report.delivered(title, score, ends, receipts ? RECEIPTS_BEFORE : INVOICES_BEFORE,
				receipts ? List.of("company", "address") : List.of("seller_name"));
	}

	private static List<CorpusRun.End> below(String folder, Map<String, CorpusRun.End> ends) {
		return ends.values().stream().filter((end) -> end.path().startsWith(folder)).toList();
	}

}

package io.dromedary.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.bench.CaseRules.Verdict;
import io.dromedary.fakes.WholeHub;

/**
 * All papers of {@code cases/} and their rows, each judged by its own rule. Without an
 * argument through the whole program; with {@code fast} the PDFs and texts in this
 * process, printing only what fails; {@code fast all} prints every row, {@code fast
 * PREFIX} those of the files that begin so.
 */
final class CasesBench {

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private CasesBench() {
	}

	public static void main(String[] arguments) throws Exception {
		Quiet.libraries();
		List<String> given = List.of(arguments);
		if (given.contains("fast")) {
			Instant begin = Instant.now();
			String which = (given.size() > 1) ? given.get(1) : "";
			boolean all = which.equals("all");
			List<Verdict> verdicts = fast(all ? "" : which);
			print(verdicts, all || !which.isEmpty(), System.out);
			System.out.printf("%d ms%n", Duration.between(begin, Instant.now()).toMillis());
		}
		else {
			print(measure(Files.createTempDirectory("cases-bench"), arguments), true, System.out);
		}
		System.exit(0);
	}

	/** Through the whole program. */
	static List<Verdict> measure(Path home, String... settings) throws IOException, InterruptedException {
		Instant begin = Instant.now();
		eachByItself(home);
		// a scanner's file without its end is waited for longer
		try (WholeHub hub = WholeHub.at(home).with("dromedary.folder.settle-unfinished", "1s").start(settings)) {
			CorpusRun run = new CorpusRun(hub);
			run.drop(Case.FILES, "cases");
			Map<String, Outcome> outcomes = new LinkedHashMap<>();
			run.ends(begin.plus(LONGEST))
				.forEach((path, end) -> outcomes.put(path.replaceFirst("^cases/", ""), end.outcome()));
			return judged(Case.all(), outcomes);
		}
	}

	/** Many papers show one and the same invoice, each with another fault. */
	private static void eachByItself(Path home) throws IOException {
		String type = Files.readString(Path.of("routes/documents/invoice.yaml"));
		Path own = Files.createDirectories(home.resolve("routes/documents")).resolve("invoice.yaml");
		Files.writeString(own, type.substring(0, type.indexOf("same:")));
	}

	/** In this process: what is neither mail nor archive. */
	static List<Verdict> fast(String prefix) throws IOException {
		Map<String, Outcome> outcomes = new LinkedHashMap<>();
		List<Case> papers = new ArrayList<>();
		try (Pipeline pipeline = new Pipeline()) {
			for (Case paper : Case.all()) {
				if (paper.file().startsWith(prefix) && !paper.file().endsWith(".eml")
						&& !paper.kind().equals("portfolio")) {
					papers.add(paper);
					if (!outcomes.containsKey(paper.file())) {
						outcomes.put(paper.file(), pipeline.carry(paper.file(), paper.content()));
					}
				}
			}
		}
		return judged(papers, outcomes);
	}

	private static List<Verdict> judged(List<Case> papers, Map<String, Outcome> outcomes) throws IOException {
		List<Verdict> verdicts = new ArrayList<>();
		for (Case paper : papers) {
			verdicts.add(CaseRules.judge(paper, outcomes.getOrDefault(paper.file(), Outcome.moving())));
		}
		return verdicts;
	}

	/** The table. */
	static void print(List<Verdict> verdicts, boolean all, PrintStream out) {
		String row = "%-4s %-38s %-15s %-24s %-24s %-16s %s%n";
		out.printf(row, "", "file", "field", "seen", "kind", "rule", "what happened (before: today)");
		for (Verdict verdict : verdicts) {
			Case paper = verdict.paper();
			if (all || !verdict.passed()) {
				out.printf(row, verdict.passed() ? "ok" : "FAIL", paper.file(), paper.field(), shown(paper.seen(), 24),
						paper.kind(), shown(paper.rule(), 16), verdict.happened() + "  (" + paper.today() + ")");
			}
		}
		out.printf("%d rows, %d right, %d failed%n", verdicts.size(), verdicts.size() - failed(verdicts).size(),
				failed(verdicts).size());
	}

	static List<Verdict> failed(List<Verdict> verdicts) {
		return verdicts.stream().filter((verdict) -> !verdict.passed()).toList();
	}

	private static String shown(String text, int most) {
		return (text.length() <= most) ? text : text.substring(0, most - 1) + "…";
	}

}

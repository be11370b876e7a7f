package io.dromedary.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Status;

/** Prints how a corpus fared. */
final class CorpusReport {

	private static final int MOST = 25;

	private final PrintStream out;

	CorpusReport(PrintStream out) {
		this.out = out;
	}

	/** How many ended where. */
	void states(String title, Collection<CorpusRun.End> ends) {
		Map<String, Long> states = ends.stream()
			.collect(Collectors.groupingBy((end) -> end.outcome().state(), TreeMap::new, Collectors.counting()));
		out.printf("%n%s: %d documents, %s%n", title, ends.size(), states);
		Map<String, Long> types = ends.stream()
			.collect(Collectors.groupingBy((end) -> String.valueOf(end.outcome().type()), TreeMap::new,
					Collectors.counting()));
		out.printf("  types: %s%n", types);
	}

	/** Why documents are in review, and for which of them one reason alone is enough. */
	void doubts(Collection<CorpusRun.End> ends) {
		List<CorpusRun.End> held = ends.stream().filter((end) -> end.outcome().status() == Status.REVIEW).toList();
		out.println("  doubts (documents with it):");
		counts(held.stream().flatMap((end) -> new HashSet<>(end.outcome().doubts()).stream()));
		out.println("  the only doubt of a document:");
		counts(held.stream()
			.filter((end) -> new HashSet<>(end.outcome().doubts()).size() == 1)
			.map((end) -> end.outcome().doubts().get(0)));
	}

	private void counts(Stream<String> what) {
		what.collect(Collectors.groupingBy((doubt) -> doubt, Collectors.counting()))
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
			.limit(MOST)
			.forEach((count) -> out.printf("    %4d  %s%n", count.getValue(), count.getKey()));
	}

	/** What the script says, and what was delivered wrong or held up needlessly. */
	void score(Score score, Collection<CorpusRun.End> ends) {
		out.println(score.text().indent(2));
		List<Score.Error> wrong = score.deliveredWrong(ends);
		out.printf("  wrong key fields delivered without review: %d%n", wrong.size());
		wrong.forEach((error) -> out.printf("    %s %s: expected %s, given %s%n", error.document(), error.field(),
				error.expected(), error.given()));
		List<CorpusRun.End> needless = ends.stream()
			.filter((end) -> end.outcome().status() == Status.REVIEW && !score.wrong(end))
			.toList();
		out.printf("  in review with every key field right: %d%n", needless.size());
		needless.forEach((end) -> out.printf("    %s: %s%n", end.path(), String.join(", ", end.outcome().doubts())));
	}

	/** Every document with its end; for the hostile ones. */
	void list(Collection<CorpusRun.End> ends) {
		ends.forEach((end) -> out.printf("    %-60s %s%n", end.path(), end.outcome().said()));
	}

}

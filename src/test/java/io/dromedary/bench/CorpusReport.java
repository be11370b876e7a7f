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
		errors("wrong key fields delivered without review", score.deliveredWrong(ends));
		errors("wrong names and addresses of shops and sellers delivered", score.deliveredWrongParty(ends));
		errors("all other wrong values delivered", besides(score, ends));
		List<CorpusRun.End> needless = ends.stream()
			.filter((end) -> end.outcome().status() == Status.REVIEW && !score.wrong(end))
			.toList();
		out.printf("  in review with every key field right: %d%n", needless.size());
		needless.forEach((end) -> out.printf("    %s: %s%n", end.path(), String.join(", ", end.outcome().doubts())));
	}

	/** The paths of what was delivered. */
	void delivered(Collection<CorpusRun.End> ends) {
		out.printf("  delivered: %s%n",
				ends.stream()
					.filter((end) -> end.outcome().delivered())
					.map((end) -> end.path().replaceFirst(".*/", ""))
					.collect(Collectors.joining(" ")));
	}

	private static List<Score.Error> besides(Score score, Collection<CorpusRun.End> ends) {
		return score.deliveredWrongBesides(ends)
			.stream()
			.filter((error) -> !Score.PARTY.contains(error.field()))
			.toList();
	}

	private void errors(String title, List<Score.Error> errors) {
		out.printf("  %s: %d%n", title, errors.size());
		errors.forEach((error) -> out.printf("    %s%n", line(error)));
	}

	private static String line(Score.Error error) {
		return "%s %s: expected %s, given %s".formatted(error.document(), error.field(), error.expected(),
				error.missing() ? "nothing" : error.given());
	}

	/**
	 * Every document in review with a wrong or missing key value, and what it should be.
	 */
	void wrongKeys(Score score, Collection<CorpusRun.End> ends) {
		List<CorpusRun.End> wrong = ends.stream()
			.filter((end) -> !end.outcome().delivered() && score.wrong(end))
			.toList();
		out.printf("  not delivered, with a wrong or missing key value or without a type: %d%n", wrong.size());
		for (CorpusRun.End end : wrong) {
			out.printf("    %s %s%n", end.path(), end.outcome().said());
			score.wrongKeys(end).forEach((error) -> out.printf("      %s%n", line(error)));
		}
	}

	/** How many were delivered, beside an earlier day's figure. */
	void delivered(String title, Score score, Collection<CorpusRun.End> ends, String before, List<String> parties) {
		long delivered = ends.stream().filter((end) -> end.outcome().delivered()).count();
		out.printf("%n%s: %d of %d delivered (%s), wrong key values %d, wrong names and addresses %d", title, delivered,
				ends.size(), before, score.deliveredWrong(ends).size(), score.deliveredWrongParty(ends).size());
		parties.forEach((field) -> {
			long right = score.deliveredRight(ends, field);
			out.printf(", %s right %d (%d %%)", field, right, (delivered > 0) ? 100 * right / delivered : 0);
		});
		out.println();
	}

	/** Every document with its end; for the hostile ones. */
	void list(Collection<CorpusRun.End> ends) {
		ends.forEach((end) -> out.printf("    %-60s %s%n", end.path(), end.outcome().said()));
	}

}

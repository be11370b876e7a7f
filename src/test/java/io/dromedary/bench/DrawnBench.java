package io.dromedary.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.dromedary.demo.Drawn;
import io.dromedary.demo.Samples;
import io.dromedary.read.OcrChoice;
import io.dromedary.read.ReadOptions;

/**
 * Drawn papers through read, extract, check and decide in this process, so that each can
 * be drawn again from its name: <pre>
 * DrawnBench [SEED]                              400 papers, in five languages
 * DrawnBench digital [SEED]                      those of them with a text layer: seconds
 * DrawnBench kind KIND [HOW-MANY] [scan]         many of one kind
 * DrawnBench draw KIND LANGUAGE SEED [scan]      one into a file, with what becomes of it
 * DrawnBench demo                                the documents of the demo, seeds 1 to 15
 * </pre> What was recognised is kept in {@code target/drawn-kept-ENGINE}.
 */
final class DrawnBench {

	/** Set by {@code -Ddromedary.bench.engine=NAME}; else the default. */
	private static final OcrChoice ENGINE = OcrChoice
		.valueOf(System.getProperty("dromedary.bench.engine", ReadOptions.defaults().engine().name())
			.toUpperCase(Locale.ROOT));

	private static final Path KEPT = Path.of("target/drawn-kept-" + ENGINE.name().toLowerCase(Locale.ROOT));

	private static final int THREADS = 2;

	/** The demo documents of so many seeds. */
	private static final int DEMO_SEEDS = 15;

	/** Drawn so often they must all come out well. */
	static final long SEED = 20_260;

	private DrawnBench() {
	}

	/**
	 * What became of a paper.
	 *
	 * @param name so that it can be drawn again
	 * @param wrong the key values that are not as seen
	 */
	record Result(String kind, String name, boolean clean, boolean scan, Outcome outcome, List<String> wrong) {

		boolean deliveredRight() {
			return outcome.delivered() && wrong.isEmpty();
		}

		boolean deliveredWrong() {
			return outcome.delivered() && !wrong.isEmpty();
		}

	}

	/** Draws a paper. */
	private interface Work {

		Result in(Pipeline pipeline);

	}

	public static void main(String[] arguments) throws Exception {
		Quiet.libraries();
		Instant begin = Instant.now();
		try (Pipeline pipeline = Pipeline.keeping(KEPT, ENGINE)) {
			String what = (arguments.length > 0) ? arguments[0] : "";
			switch (what) {
				case "draw" -> draw(pipeline, arguments);
				case "digital" -> print(carried(
						DrawnPaper.all(120, 160, 0, 0, (arguments.length > 1) ? Long.parseLong(arguments[1]) : SEED),
						pipeline), System.out);
				case "kind" -> print(carried(kind(arguments), pipeline), System.out);
				case "demo" -> print(demo(pipeline), System.out);
				default -> print(measure(pipeline, what.isEmpty() ? SEED : Long.parseLong(what)), System.out);
			}
		}
		System.out.printf("%d ms%n", Duration.between(begin, Instant.now()).toMillis());
		System.exit(0);
	}

	private static void draw(Pipeline pipeline, String... arguments) throws Exception {
		var paper = new DrawnPaper(arguments[1], Locale.forLanguageTag(arguments[2]), Long.parseLong(arguments[3]),
				arguments.length > 4);
		Drawn drawn = paper.draw();
		Path file = Files.write(Path.of("target", drawn.fileName()), drawn.content());
		Outcome outcome = pipeline.carry(drawn.fileName(), drawn.content());
		System.out.printf("%s%nseen      %s%nbecame    %s%nvalues    %s%nwrong     %s%n", file, drawn.truth().fields(),
				outcome.said(), outcome.values(), DrawnPaper.wrong(drawn, outcome));
	}

	private static List<DrawnPaper> kind(String... arguments) {
		int count = (arguments.length > 2) ? Integer.parseInt(arguments[2]) : 50;
		return DrawnPaper.of(arguments[1], count, SEED, arguments.length > 3);
	}

	/** 400 papers: 120 clean and 160 odd ones digital, 60 and 60 scanned. */
	static List<Result> measure(Pipeline pipeline, long seed) throws Exception {
		return carried(DrawnPaper.all(120, 160, 60, 60, seed), pipeline);
	}

	private static List<Result> carried(List<DrawnPaper> papers, Pipeline pipeline) throws Exception {
		List<Work> work = new ArrayList<>();
		for (DrawnPaper paper : papers) {
			work.add((in) -> {
				Drawn drawn = paper.draw();
				Outcome outcome = in.carry(drawn.fileName(), drawn.content());
				return new Result(paper.kind(), paper.name(), paper.clean(), paper.scan(), outcome,
						DrawnPaper.wrong(drawn, outcome));
			});
		}
		return all(work, pipeline);
	}

	/** The three documents of each seed of the demo. */
	static List<Result> demo(Pipeline pipeline) throws Exception {
		List<Work> work = new ArrayList<>();
		for (int seed = 1; seed <= DEMO_SEEDS; seed++) {
			for (Drawn drawn : Samples.of(seed)) {
				String name = drawn.fileName() + " --demo-seed=" + seed;
				work.add((in) -> {
					Outcome outcome = in.carry(drawn.fileName(), drawn.content());
					return new Result(drawn.truth().type(), name, true, !drawn.fileName().startsWith("fattura"),
							outcome, DrawnPaper.wrong(drawn, outcome));
				});
			}
		}
		return all(work, pipeline);
	}

	private static List<Result> all(List<Work> work, Pipeline pipeline) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<Future<Result>> coming = work.stream().map((one) -> threads.submit(() -> one.in(pipeline))).toList();
			List<Result> results = new ArrayList<>();
			for (Future<Result> result : coming) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

	static void print(List<Result> results, PrintStream out) {
		out.printf("%-28s %6s %6s %6s %6s%n", "kind", "drawn", "right", "asked", "WRONG");
		Map<String, List<Result>> kinds = results.stream()
			.collect(Collectors.groupingBy((result) -> result.kind() + (result.scan() ? " scan" : ""),
					LinkedHashMap::new, Collectors.toList()));
		kinds.forEach(
				(kind, of) -> out.printf("%-28s %6d %6d %6d %6d%n", kind, of.size(), count(of, Result::deliveredRight),
						count(of, (result) -> !result.outcome().delivered()), count(of, Result::deliveredWrong)));
		out.println("delivered WRONG:");
		results.stream()
			.filter(Result::deliveredWrong)
			.forEach((result) -> out.printf("  %-44s %s%n", result.name(), String.join("; ", result.wrong())));
		out.println("clean and asked:");
		results.stream()
			.filter((result) -> result.clean() && !result.outcome().delivered())
			.forEach((result) -> out.printf("  %-44s %s %s%n", result.name(), result.outcome().said(),
					result.wrong().isEmpty() ? "" : result.wrong()));
		doubts(results, out);
		out.printf("clean digital delivered %.0f %%, clean scans delivered %.0f %%, delivered wrong %d of %d%n",
				100 * share(results, false), 100 * share(results, true), count(results, Result::deliveredWrong),
				results.size());
	}

	/** Which doubts hold up the clean ones. */
	private static void doubts(List<Result> results, PrintStream out) {
		Map<String, Long> doubts = results.stream()
			.filter((result) -> result.clean() && !result.outcome().delivered())
			.flatMap((result) -> new HashSet<>(result.outcome().doubts()).stream())
			.collect(Collectors.groupingBy((doubt) -> doubt, Collectors.counting()));
		out.println("doubts about clean ones (papers with it):");
		doubts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
			.forEach((doubt) -> out.printf("  %4d  %s%n", doubt.getValue(), doubt.getKey()));
	}

	static long count(Collection<Result> results, Predicate<Result> what) {
		return results.stream().filter(what).count();
	}

	/** Of the clean ones, digital or scanned, those delivered rightly; 0 to 1. */
	static double share(List<Result> results, boolean scan) {
		List<Result> clean = results.stream().filter((result) -> result.clean() && result.scan() == scan).toList();
		return clean.isEmpty() ? 1 : (double) count(clean, Result::deliveredRight) / clean.size();
	}

}

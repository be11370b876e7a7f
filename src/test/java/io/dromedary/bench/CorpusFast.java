package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.dromedary.Corpus;
import io.dromedary.read.OcrChoice;
import io.dromedary.read.ReadOptions;

/** Receipts or invoices of the corpus in this process, for whoever mends the product. */
final class CorpusFast {

	private static final int THREADS = 2;

	private final Pipeline pipeline;

	private CorpusFast(Pipeline pipeline) {
		this.pipeline = pipeline;
	}

	/**
	 * Arguments: {@code receipts} or {@code invoices} (else both), an engine (else the
	 * default), the folder.
	 */
	static void main(String... arguments) throws Exception {
		List<String> given = new ArrayList<>(List.of(arguments));
		boolean invoices = !given.remove("receipts");
		boolean receipts = !given.remove("invoices");
		OcrChoice engine = Stream.of(OcrChoice.values())
			.filter((choice) -> given.remove(choice.name().toLowerCase(Locale.ROOT)))
			.findFirst()
			.orElse(ReadOptions.defaults().engine());
		Path folder = Path
			.of(given.isEmpty() ? "target/corpus-kept-" + engine.name().toLowerCase(Locale.ROOT) : given.get(0));
		try (Pipeline pipeline = Pipeline.keeping(folder, engine)) {
			CorpusFast fast = new CorpusFast(pipeline);
			if (receipts) {
				fast.print(CorpusBench.RECEIPTS, "img", "receipts");
			}
			if (invoices) {
				fast.print(CorpusBench.INVOICES, "files", "invoices");
			}
		}
	}

	private void print(String corpus, String files, String title) throws Exception {
		Instant begin = Instant.now();
		List<CorpusRun.End> ends = ends(Corpus.need(corpus + "/" + files), title);
		long millis = Duration.between(begin, Instant.now()).toMillis();
		Path predictions = Files.createTempFile(title, ".jsonl");
		Score score = Score.of(ends, corpus + "/key", predictions);
		Files.delete(predictions);
		CorpusReport report = new CorpusReport(System.out);
		CorpusBench.report(report, ends, score, title);
		report.wrongKeys(score, ends);
		CorpusBench.summary(report, ends, score, title);
		System.out.printf("%d ms%n", millis);
	}

	private List<CorpusRun.End> ends(Path folder, String title) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try (Stream<Path> files = Files.walk(folder)) {
			List<Future<CorpusRun.End>> coming = new ArrayList<>();
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				coming.add(threads.submit(() -> end(title + "/" + folder.relativize(file), file)));
			}
			List<CorpusRun.End> ends = new ArrayList<>();
			for (Future<CorpusRun.End> end : coming) {
				ends.add(end.get());
			}
			return ends;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private CorpusRun.End end(String path, Path file) throws IOException {
		return new CorpusRun.End(path, pipeline.carry(path, Files.readAllBytes(file)));
	}

}

package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.dromedary.document.Results;
import io.dromedary.read.OcrChoice;
import io.dromedary.read.ReadOptions;
import io.dromedary.read.Reader;

/**
 * The OCR engines on the same receipts, in turns: how many of the four strings of the
 * truth stand in the text (letters and digits only), CPU seconds a page and pages a
 * minute; of the amounts that both engines read alike, how many are printed so; and how
 * much is lost where the pages come turned. Arguments: folder with {@code img},
 * {@code key} and {@code box}, number of pictures (100), degrees by which each is turned
 * clockwise before, several with commas (0), engines with commas
 * ({@code tesseract,paddle,auto}), pages that are read at a time (1). The system property
 * {@code dromedary.read.paddle.models} names other networks for PP-OCR.
 */
public final class EngineBench {

	/** Pictures that one engine reads before the next one has its turn. */
	private static final int TURN = 5;

	private EngineBench() {
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		int most = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 100;
		String degrees = (arguments.length > 2) ? arguments[2] : "0";
		String engines = (arguments.length > 3) ? arguments[3] : "tesseract,paddle,auto";
		int threads = (arguments.length > 4) ? Integer.parseInt(arguments[4]) : 1;
		List<Path> pictures;
		try (Stream<Path> files = Files.list(folder.resolve("img"))) {
			pictures = files.sorted().limit(most).toList();
		}
		Map<OcrChoice, Reader> readers = readers(engines);
		List<EngineRun> upright = null;
		for (String angle : degrees.split(",")) {
			List<EngineRun> runs = runs(readers, Integer.parseInt(angle), threads);
			read(runs, folder, pictures);
			System.out.println(angle + " degrees");
			runs.forEach((run) -> System.out.println(run.report()));
			ratios(runs);
			if (upright != null) {
				compare(upright, runs);
			}
			upright = (angle.equals("0")) ? runs : upright;
		}
		System.out.println(memory());
		orientation(pictures);
		readers.values().forEach(Reader::close);
		System.exit(0);
	}

	private static Map<OcrChoice, Reader> readers(String engines) {
		ReadOptions usual = ReadOptions.defaults();
		String models = System.getProperty("dromedary.read.paddle.models");
		ReadOptions options = new ReadOptions(usual.languages(), null, null, usual.engines(), usual.maxBytes(),
				usual.maxPages(), usual.maxPixels(), usual.pageTime(), usual.engine(),
				(models != null) ? Path.of(models) : null);
		Map<OcrChoice, Reader> readers = new LinkedHashMap<>();
		for (String engine : engines.split(",")) {
			OcrChoice choice = OcrChoice.valueOf(engine.toUpperCase(Locale.ROOT).replace('-', '_'));
			readers.put(choice, new Reader(options.with(choice), Results.NONE));
		}
		return readers;
	}

	private static List<EngineRun> runs(Map<OcrChoice, Reader> readers, int degrees, int threads) {
		List<EngineRun> runs = new ArrayList<>();
		readers.forEach((choice, reader) -> runs.add(new EngineRun(choice, reader, degrees, threads)));
		return runs;
	}

	private static void read(List<EngineRun> runs, Path folder, List<Path> pictures) throws Exception {
		for (EngineRun run : runs) {
			run.warm(pictures.get(0));
		}
		for (int from = 0; from < pictures.size(); from += TURN) {
			for (EngineRun run : runs) {
				run.read(folder, pictures.subList(from, Math.min(pictures.size(), from + TURN)));
			}
		}
	}

	private static void ratios(List<EngineRun> runs) {
		EngineRun first = runs.get(0);
		for (EngineRun run : runs.subList(1, runs.size())) {
			System.out.printf(Locale.ROOT, "%s / %s: %.2f CPU, %.2f pages a minute, %+.3f of the strings%n", run.name(),
					first.name(), run.cpu() / first.cpu(), run.pagesAMinute() / first.pagesAMinute(),
					run.mean() - first.mean());
		}
	}

	private static void compare(List<EngineRun> upright, List<EngineRun> turned) {
		for (int i = 0; i < turned.size(); i++) {
			System.out.printf(Locale.ROOT, "%s turned - upright: %+.3f of the strings, %.2f CPU%n",
					turned.get(i).name(), turned.get(i).mean() - upright.get(i).mean(),
					turned.get(i).cpu() / upright.get(i).cpu());
		}
	}

	/** All four quarters of each picture. */
	private static void orientation(List<Path> pictures) throws IOException {
		OrientationRun run = new OrientationRun();
		try {
			for (Path picture : pictures) {
				run.look(picture);
			}
			System.out.println(run.report());
		}
		finally {
			run.close();
		}
	}

	/** proc(5): the most memory that this process ever had in use. */
	private static String memory() throws IOException {
		return Files.readAllLines(Path.of("/proc/self/status"))
			.stream()
			.filter((line) -> line.startsWith("VmHWM"))
			.findFirst()
			.orElse("");
	}

}

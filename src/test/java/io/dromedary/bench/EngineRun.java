package io.dromedary.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.dromedary.document.Document;
import io.dromedary.document.Page;
import io.dromedary.document.Word;
import io.dromedary.read.OcrChoice;
import io.dromedary.read.Reader;

/** What one engine reads of receipts that are turned by some degrees, and how fast. */
final class EngineRun {

	private static final List<String> STRINGS = List.of("company", "date", "address", "total");

	private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.,])\\d{1,6}(?:,\\d{3})*[.,]\\d{2}(?![.,]?\\d)");

	/** What marks a word: its middle lies there. */
	private static final int COLUMNS = 9;

	private final OcrChoice engine;

	private final Reader reader;

	private final int degrees;

	private final int threads;

	private final int[] found = new int[STRINGS.size()];

	private int pages;

	private double cpu;

	private double wall;

	private int amounts;

	private int alike;

	private int printed;

	EngineRun(OcrChoice engine, Reader reader, int degrees, int threads) {
		this.engine = engine;
		this.reader = reader;
		this.degrees = degrees;
		this.threads = threads;
	}

	/** What loads at first use is left out. */
	void warm(Path picture) throws IOException {
		reader.read(document(picture));
	}

	private Document document(Path picture) throws IOException {
		return OcrBench.document((degrees == 0) ? Files.readAllBytes(picture) : TurnedPicture.png(picture, degrees));
	}

	void read(Path folder, List<Path> pictures) throws Exception {
		List<Callable<List<Page>>> tasks = new ArrayList<>();
		for (Path picture : pictures) {
			Document document = document(picture);
			tasks.add(() -> reader.read(document).pages());
		}
		ExecutorService workers = Executors.newFixedThreadPool(threads);
		try {
			double before = processCpu();
			long start = System.nanoTime();
			List<Future<List<Page>>> read = workers.invokeAll(tasks);
			wall += (System.nanoTime() - start) / 1e9;
			cpu += processCpu() - before;
			for (int i = 0; i < pictures.size(); i++) {
				score(folder, pictures.get(i), read.get(i).get());
			}
		}
		finally {
			workers.shutdown();
		}
	}

	private void score(Path folder, Path picture, List<Page> read) throws IOException {
		String file = picture.getFileName().toString();
		String name = file.substring(0, file.lastIndexOf('.'));
		JsonNode truth = new ObjectMapper().readTree(folder.resolve("key/" + name + ".json").toFile());
		pages++;
		String text = plain(read.stream()
			.flatMap((page) -> Stream.concat(page.words().stream(), page.witness().stream()))
			.map(Word::text)
			.collect(Collectors.joining()));
		for (int i = 0; i < found.length; i++) {
			String wanted = plain(truth.path(STRINGS.get(i)).asText());
			found[i] += (!wanted.isEmpty() && text.contains(wanted)) ? 1 : 0;
		}
		if (degrees == 0) {
			List<String> boxes = Files.readAllLines(folder.resolve("box/" + name + ".csv"),
					StandardCharsets.ISO_8859_1);
			read.forEach((page) -> page.words().forEach((word) -> agreement(page, word, boxes)));
		}
	}

	private void agreement(Page page, Word word, List<String> boxes) {
		Optional<String> first = amount(word.text());
		Optional<String> truth = boxes.stream()
			.map((line) -> line.split(",", COLUMNS))
			.filter((line) -> line.length == COLUMNS && within(page, word, line))
			.findFirst()
			.map((line) -> line[COLUMNS - 1]);
		if (first.isEmpty() || truth.isEmpty()) {
			return;
		}
		amounts++;
		boolean same = page.witness()
			.stream()
			.filter((other) -> word.box().holds(other.box()) || other.box().holds(word.box()))
			.anyMatch((other) -> amount(other.text()).equals(first));
		if (same) {
			alike++;
			printed += AMOUNT.matcher(truth.get())
				.results()
				.anyMatch((match) -> match.group().replace(',', '.').equals(first.get())) ? 1 : 0;
		}
	}

	private static boolean within(Page page, Word word, String... box) {
		double x = (word.box().x() + word.box().width() / 2) * page.width();
		double y = word.box().middle() * page.height();
		return x > number(box[0]) && x < number(box[4]) && y > number(box[1]) && y < number(box[5]);
	}

	private static int number(String text) {
		return Integer.parseInt(text.strip());
	}

	private static Optional<String> amount(String text) {
		return AMOUNT.matcher(text)
			.results()
			.map(MatchResult::group)
			.map((value) -> value.replace(',', '.'))
			.findFirst();
	}

	private static String plain(String text) {
		return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
	}

	String name() {
		return engine.name().toLowerCase(Locale.ROOT);
	}

	/** Share of the strings that stand in the text. */
	double mean() {
		double sum = 0;
		for (int count : found) {
			sum += count;
		}
		return sum / found.length / pages;
	}

	/** Seconds a page. */
	double cpu() {
		return cpu / pages;
	}

	double pagesAMinute() {
		return 60 * pages / wall;
	}

	String report() {
		StringBuilder each = new StringBuilder();
		for (int i = 0; i < found.length; i++) {
			each.append(", %s %.2f".formatted(STRINGS.get(i), (double) found[i] / pages));
		}
		String line = "%-9s %d pages, %.3f of the strings%s, %.2f CPU s a page, %.0f pages a minute".formatted(name(),
				pages, mean(), each, cpu(), pagesAMinute());
		return (alike == 0) ? line : line
				+ "%n          of %d amounts %d (%.1f %%) were read alike by both, of those %.2f %% are printed so"
					.formatted(amounts, alike, 100.0 * alike / amounts, 100.0 * printed / alike);
	}

	private static double processCpu() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
	}

}

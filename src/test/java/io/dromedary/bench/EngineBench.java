package io.dromedary.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Word;
import io.dromedary.read.OcrChoice;
import io.dromedary.read.ReadOptions;
import io.dromedary.read.Reader;

/**
 * The OCR engines on the same receipts, in turns: how many of the four strings of the
 * truth stand in the text (letters and digits only), and CPU seconds a page. Arguments:
 * folder with {@code img} and {@code key}, number of pictures (100).
 */
public final class EngineBench {

	private static final List<String> STRINGS = List.of("company", "date", "address", "total");

	private final OcrChoice engine;

	private final int[] found = new int[STRINGS.size()];

	private int pages;

	private double cpu;

	private EngineBench(OcrChoice engine) {
		this.engine = engine;
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		int most = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 100;
		List<EngineBench> benches = Stream.of(OcrChoice.values()).map(EngineBench::new).toList();
		try (Reader tesseract = reader(OcrChoice.TESSERACT);
				Reader paddle = reader(OcrChoice.PADDLE);
				Stream<Path> files = Files.list(folder.resolve("img"))) {
			List<Path> pictures = files.sorted().limit(most).toList();
			for (EngineBench bench : benches) {
				// what loads at first use is left out
				(bench.engine == OcrChoice.PADDLE ? paddle : tesseract).read(OcrBench.document(pictures.get(0)));
			}
			for (Path picture : pictures) {
				JsonNode truth = truth(folder, picture);
				for (EngineBench bench : benches) {
					bench.read((bench.engine == OcrChoice.PADDLE) ? paddle : tesseract, picture, truth);
				}
			}
		}
		benches.forEach(EngineBench::report);
		System.out.printf(Locale.ROOT, "paddle / tesseract: %.2f CPU, %+.3f of the strings%n",
				benches.get(1).cpu / benches.get(0).cpu, benches.get(1).mean() - benches.get(0).mean());
	}

	private static Reader reader(OcrChoice engine) {
		return new Reader(ReadOptions.defaults().with(engine), Results.NONE);
	}

	private static JsonNode truth(Path folder, Path picture) throws IOException {
		String name = picture.getFileName().toString();
		return new ObjectMapper()
			.readTree(folder.resolve("key").resolve(name.substring(0, name.lastIndexOf('.')) + ".json").toFile());
	}

	private void read(Reader reader, Path picture, JsonNode truth) throws IOException {
		double before = cpu();
		List<Page> read = reader.read(OcrBench.document(picture)).pages();
		cpu += cpu() - before;
		pages++;
		String text = plain(
				read.stream().flatMap((page) -> page.words().stream()).map(Word::text).collect(Collectors.joining()));
		for (int i = 0; i < found.length; i++) {
			String wanted = plain(truth.path(STRINGS.get(i)).asText());
			found[i] += (!wanted.isEmpty() && text.contains(wanted)) ? 1 : 0;
		}
	}

	private static String plain(String text) {
		return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
	}

	private double mean() {
		double sum = 0;
		for (int count : found) {
			sum += count;
		}
		return sum / found.length / pages;
	}

	private void report() {
		StringBuilder each = new StringBuilder();
		for (int i = 0; i < found.length; i++) {
			each.append(", %s %.2f".formatted(STRINGS.get(i), (double) found[i] / pages));
		}
		System.out.printf(Locale.ROOT, "%-9s %d pages, %.3f of the strings%s, %.2f CPU s a page%n", engine.name(),
				pages, mean(), each, cpu / pages);
	}

	private static double cpu() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
	}

}

package io.dromedary.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.dromedary.document.Document;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Word;
import io.dromedary.read.OcrChoice;
import io.dromedary.read.ReadOptions;
import io.dromedary.read.Reader;

/**
 * The OCR engines on the same receipts, in turns: how many of the four strings of the
 * truth stand in the text (letters and digits only), and CPU seconds a page; and of the
 * amounts that both engines read alike, how many are printed so. Arguments: folder with
 * {@code img}, {@code key} and {@code box}, number of pictures (100), degrees by which
 * each is turned clockwise before (0; the amounts of others are not looked at).
 */
public final class EngineBench implements AutoCloseable {

	private static final List<String> STRINGS = List.of("company", "date", "address", "total");

	private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.,])\\d{1,6}(?:,\\d{3})*[.,]\\d{2}(?![.,]?\\d)");

	/** What marks a word: its middle lies there. */
	private static final int COLUMNS = 9;

	private final OcrChoice engine;

	private final Reader reader;

	private final int degrees;

	private final int[] found = new int[STRINGS.size()];

	private int pages;

	private double cpu;

	private int amounts;

	private int alike;

	private int printed;

	private EngineBench(OcrChoice engine, int degrees) {
		this.engine = engine;
		this.degrees = degrees;
		this.reader = new Reader(ReadOptions.defaults().with(engine), Results.NONE);
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		int most = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 100;
		int degrees = (arguments.length > 2) ? Integer.parseInt(arguments[2]) : 0;
		try (EngineBench tesseract = new EngineBench(OcrChoice.TESSERACT, degrees);
				EngineBench paddle = new EngineBench(OcrChoice.PADDLE, degrees);
				EngineBench usual = new EngineBench(OcrChoice.AUTO, degrees);
				Stream<Path> files = Files.list(folder.resolve("img"))) {
			List<Path> pictures = files.sorted().limit(most).toList();
			List<EngineBench> benches = List.of(tesseract, paddle, usual);
			for (EngineBench bench : benches) {
				// what loads at first use is left out
				bench.reader.read(OcrBench.document(pictures.get(0)));
			}
			for (Path picture : pictures) {
				for (EngineBench bench : benches) {
					bench.read(folder, picture);
				}
			}
			benches.forEach(EngineBench::report);
			if (degrees != 0) {
				return;
			}
			System.out.printf(Locale.ROOT,
					"paddle / tesseract: %.2f CPU, %+.3f of the strings; auto / tesseract: %.2f%n",
					paddle.cpu / tesseract.cpu, paddle.mean() - tesseract.mean(), usual.cpu / tesseract.cpu);
			System.out.printf(Locale.ROOT,
					"of %d amounts %d (%.1f %%) were read alike by both, of those %.2f %% are printed so%n",
					usual.amounts, usual.alike, 100.0 * usual.alike / Math.max(1, usual.amounts),
					100.0 * usual.printed / Math.max(1, usual.alike));
		}
		System.exit(0);
	}

	private void read(Path folder, Path picture) throws IOException {
		String file = picture.getFileName().toString();
		String name = file.substring(0, file.lastIndexOf('.'));
		JsonNode truth = new ObjectMapper().readTree(folder.resolve("key/" + name + ".json").toFile());
		Document document = OcrBench.document((degrees == 0) ? Files.readAllBytes(picture) : turned(picture));
		double before = cpu();
		List<Page> read = reader.read(document).pages();
		cpu += cpu() - before;
		pages++;
		String text = plain(words(read).map(Word::text).collect(Collectors.joining()) + read.stream()
			.flatMap((page) -> page.witness().stream())
			.map(Word::text)
			.collect(Collectors.joining()));
		for (int i = 0; i < found.length; i++) {
			String wanted = plain(truth.path(STRINGS.get(i)).asText());
			found[i] += (!wanted.isEmpty() && text.contains(wanted)) ? 1 : 0;
		}
		if (degrees != 0) {
			return;
		}
		List<String> boxes = Files.readAllLines(folder.resolve("box/" + name + ".csv"), StandardCharsets.ISO_8859_1);
		for (Page page : read) {
			page.words().forEach((word) -> agreement(page, word, boxes));
		}
	}

	private byte[] turned(Path picture) throws IOException {
		BufferedImage image = ImageIO.read(picture.toFile());
		double angle = Math.toRadians(degrees);
		double cos = Math.abs(Math.cos(angle));
		double sin = Math.abs(Math.sin(angle));
		int width = (int) Math.round(image.getWidth() * cos + image.getHeight() * sin);
		int height = (int) Math.round(image.getWidth() * sin + image.getHeight() * cos);
		BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
		turn.rotate(angle);
		turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
		Graphics2D graphics = turned.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.drawImage(image, turn, null);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(turned, "png", bytes);
		return bytes.toByteArray();
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

	private static Stream<Word> words(List<Page> read) {
		return read.stream().flatMap((page) -> page.words().stream());
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

	@Override
	public void close() {
		reader.close();
	}

}

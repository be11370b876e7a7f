package io.dromedary.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Results;
import io.dromedary.read.ReadOptions;
import io.dromedary.read.Reader;

/**
 * Pages a minute and CPU seconds a page of our reader against the {@code tesseract}
 * program of the same native jar with its default settings, in turns, on the pictures of
 * a folder. Arguments: folder, number of pictures (30), rounds (2). Linux only.
 */
public final class OcrBench {

	private static final int THREADS = Runtime.getRuntime().availableProcessors();

	private static final List<String> PROGRAM = List.of("tesseract/linux-x86_64/tesseract",
			"tesseract/linux-x86_64/libtesseract.so.5.5", "leptonica/linux-x86_64/libleptonica.so.6");

	private OcrBench() {
	}

	public static void main(String[] arguments) throws Exception {
		List<Path> pictures = pictures(Path.of(arguments[0]), argument(arguments, 1, 30));
		Path folder = Files.createTempDirectory("ocr-bench");
		unpack(folder);
		double[] ours = new double[2];
		double[] theirs = new double[2];
		try (Reader reader = new Reader(ReadOptions.defaults(), Results.NONE)) {
			reader.read(document(pictures.get(0)));
			for (int round = 0; round < argument(arguments, 2, 2); round++) {
				for (int from = 0; from < pictures.size(); from += 10) {
					List<Path> some = pictures.subList(from, Math.min(pictures.size(), from + 10));
					add(ours, measure(some, (picture) -> reader.read(document(picture)).pages().size(), false));
					add(theirs, measure(some, (picture) -> run(folder, picture), true));
				}
			}
		}
		report("reader", ours, pictures.size() * argument(arguments, 2, 2));
		report("program", theirs, pictures.size() * argument(arguments, 2, 2));
		System.out.printf("reader / program: %.2f pages a minute, %.2f CPU%n", theirs[0] / ours[0],
				ours[1] / theirs[1]);
	}

	private interface Work {

		int on(Path picture) throws Exception;

	}

	/** Wall and CPU seconds. */
	private static double[] measure(List<Path> pictures, Work work, boolean children) throws Exception {
		double cpu = cpu(children);
		long start = System.nanoTime();
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<Callable<Integer>> tasks = new ArrayList<>();
			pictures.forEach((picture) -> tasks.add(() -> work.on(picture)));
			for (Future<Integer> task : threads.invokeAll(tasks)) {
				task.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("a picture could not be read", ex);
		}
		finally {
			threads.shutdown();
		}
		return new double[] { (System.nanoTime() - start) / 1e9, cpu(children) - cpu };
	}

	private static int run(Path folder, Path picture) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(folder.resolve("tesseract").toString(), picture.toString(),
				"stdout", "--tessdata-dir", folder.toString(), "-l", "eng", "tsv")
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().putAll(Map.of("OMP_THREAD_LIMIT", "1"));
		return builder.start().waitFor();
	}

	/**
	 * Of this process, or of its finished children (proc(5), fields 16 and 17 of stat).
	 */
	private static double cpu(boolean children) throws IOException {
		if (!children) {
			return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
		}
		String stat = Files.readString(Path.of("/proc/self/stat"));
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
	}

	private static void unpack(Path folder) throws IOException {
		List<String> names = new ArrayList<>(PROGRAM.stream().map((name) -> "org/bytedeco/" + name).toList());
		names.add("tessdata/eng.traineddata");
		names.add("tessdata/configs/tsv");
		for (String name : names) {
			Path target = folder.resolve(name.contains("configs/") ? "configs/tsv" : name.replaceAll(".*/", ""));
			Files.createDirectories(target.getParent());
			try (InputStream in = OcrBench.class.getClassLoader().getResourceAsStream(name)) {
				Files.copy(java.util.Objects.requireNonNull(in, name), target);
			}
			Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
		}
	}

	private static List<Path> pictures(Path folder, int most) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().matches(".*\\.(jpg|png|tiff?)"))
				.sorted()
				.limit(most)
				.toList();
		}
	}

	static Document document(Path file) throws IOException {
		return document(Files.readAllBytes(file));
	}

	static Document document(byte[] bytes) {
		return new Document("bench", 1, new Origin("bench", "bench", "bench", null, Instant.EPOCH), new Content() {

			@Override
			public String sha256() {
				return "0".repeat(64);
			}

			@Override
			public long size() {
				return bytes.length;
			}

			@Override
			public InputStream open() {
				return new java.io.ByteArrayInputStream(bytes);
			}

		}, Instructions.NONE);
	}

	private static void add(double[] sum, double[] more) {
		sum[0] += more[0];
		sum[1] += more[1];
	}

	private static void report(String name, double[] used, int pages) {
		System.out.printf("%-8s %5.0f pages a minute, %.2f CPU s a page, %s%n", name, pages * 60 / used[0],
				used[1] / pages, Duration.ofMillis((long) (used[0] * 1000)));
	}

	private static int argument(String[] arguments, int index, int otherwise) {
		return (arguments.length > index) ? Integer.parseInt(arguments[index]) : otherwise;
	}

}

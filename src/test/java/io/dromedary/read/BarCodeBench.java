package io.dromedary.read;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dromedary.document.BarCode;
import io.dromedary.document.Page;
import io.dromedary.format.Format;

/**
 * What looking for bar codes costs a page, in CPU time, on the pictures of folders (the
 * arguments), and how many codes there are. Each is done twice, the first time to warm
 * up.
 */
final class BarCodeBench {

	private BarCodeBench() {
	}

	public static void main(String[] folders) throws Exception {
		ReadOptions options = ReadOptions.defaults();
		Recogniser pictures = new Recogniser(options);
		pictures.prepare();
		List<Path> files = new ArrayList<>();
		for (String folder : folders) {
			try (Stream<Path> all = Files.list(Path.of(folder))) {
				all.sorted().forEach(files::add);
			}
		}
		for (int round = 0; round < 2; round++) {
			List<Double> millis = new ArrayList<>();
			Map<BarCode.Kind, Integer> codes = new TreeMap<>();
			long pixels = 0;
			for (Path file : files) {
				byte[] bytes = Files.readAllBytes(file);
				Format format = file.toString().endsWith("png") ? Format.PNG : Format.JPEG;
				try (Frames frames = new Frames(options, format, bytes); Picture picture = frames.picture(1)) {
					pixels += (long) picture.width() * picture.height();
					long start = cpu();
					List<BarCode> found = new WithBarCodes(options, new Blank()).read(1, picture).codes();
					millis.add((cpu() - start) / 1e6);
					found.forEach((code) -> codes.merge(code.kind(), 1, Integer::sum));
				}
			}
			Collections.sort(millis);
			System.out.printf("%d pictures of %.1f Mpx: mean %.1f ms, median %.1f, most %.1f; %s%n", files.size(),
					pixels / 1e6 / files.size(), millis.stream().mapToDouble(Double::doubleValue).average().orElse(0),
					millis.get(millis.size() / 2), millis.get(millis.size() - 1), codes);
		}
		System.exit(0);
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	/** Reads nothing. */
	private static final class Blank implements OcrEngine {

		@Override
		public void prepare() {
			// nothing to load
		}

		@Override
		public Page read(int number, Picture picture) {
			return new Page(number, Page.Source.OCR, picture.width(), picture.height(), List.of());
		}

		@Override
		public void close() {
			// nothing is open
		}

	}

}

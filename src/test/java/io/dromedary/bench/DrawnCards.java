package io.dromedary.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import io.dromedary.check.Decide;
import io.dromedary.demo.Drawn;
import io.dromedary.demo.Scan;
import io.dromedary.demo.ScanFile;
import io.dromedary.document.Assessment;
import io.dromedary.paper.Identity;
import io.dromedary.read.OcrChoice;

/**
 * Drawn identity documents, printed, scanned and photographed, through read, extract,
 * check and decide. Arguments of {@code CardBench drawn}: how many of each kind, names of
 * kinds and ways, {@code show} for what was read of those that are not delivered right.
 */
final class DrawnCards {

	/** Unless {@code seed=NUMBER} says another. */
	private static final long SEED = 4_711;

	private static final int DPI = 200;

	private DrawnCards() {
	}

	/** How a document comes. */
	enum Way {

		/** A PDF with a text layer. */
		PRINTED {
			@Override
			byte[] file(byte[] pdf, long seed) {
				return pdf;
			}
		},
		/** A little askew, with little noise. */
		SCANNED {
			@Override
			byte[] file(byte[] pdf, long seed) {
				var random = new Random(seed);
				return ScanFile.jpeg(Scan.of(pdf, DPI, true)
					.skewed(random.nextInt(9) / 10.0 - 0.4)
					.noisy(0.02 + random.nextInt(4) / 100.0, random));
			}
		},
		/** More askew, with more noise. */
		PHOTOGRAPHED {
			@Override
			byte[] file(byte[] pdf, long seed) {
				var random = new Random(seed);
				return ScanFile.jpeg(Scan.of(pdf, DPI, true)
					.skewed(random.nextInt(31) / 10.0 - 1.5)
					.noisy(0.08 + random.nextInt(8) / 100.0, random));
			}
		},
		/** Scanned and turned by one to three quarters. */
		TURNED {
			@Override
			byte[] file(byte[] pdf, long seed) {
				return ScanFile
					.jpeg(Scan.of(pdf, DPI, true).noisy(0.03, new Random(seed)).turned(90 * (int) (1 + seed % 3)));
			}
		};

		abstract byte[] file(byte[] pdf, long seed);

	}

	/** What became of the documents of one kind and way. */
	private record Figures(int drawn, int right, int wrong, List<String> said) {
	}

	static void print(List<String> arguments) throws Exception {
		int count = arguments.stream()
			.filter((one) -> one.matches("\\d+"))
			.mapToInt(Integer::parseInt)
			.findAny()
			.orElse(5);
		boolean show = arguments.contains("show");
		long seed = arguments.stream()
			.filter((one) -> one.startsWith("seed="))
			.mapToLong((one) -> Long.parseLong(one.substring("seed=".length())))
			.findAny()
			.orElse(SEED);
		int drawn = 0;
		int right = 0;
		int wrong = 0;
		try (Pipeline pipeline = Pipeline.keeping(Path.of("target/cards-kept"), OcrChoice.AUTO)) {
			for (Way way : Way.values()) {
				for (Identity.Kind kind : Identity.Kind.values()) {
					if (asked(arguments, Way.values(), way) && asked(arguments, Identity.Kind.values(), kind)) {
						Figures figures = measure(pipeline, kind, way, count, seed, show);
						System.out.printf("%-12s %-12s drawn %3d right %3d WRONG %3d%n", way, kind, figures.drawn(),
								figures.right(), figures.wrong());
						figures.said().forEach((line) -> System.out.println("    " + line));
						drawn += figures.drawn();
						right += figures.right();
						wrong += figures.wrong();
					}
				}
			}
		}
		System.out.printf("%d drawn, %d right and delivered (%.1f %%), %d delivered with a wrong value%n", drawn, right,
				100.0 * right / Math.max(1, drawn), wrong);
	}

	private static <E extends Enum<E>> boolean asked(List<String> arguments, E[] all, E one) {
		List<String> names = List.of(all).stream().map((each) -> each.name().toLowerCase(Locale.ROOT)).toList();
		return arguments.stream().noneMatch(names::contains) || arguments.contains(one.name().toLowerCase(Locale.ROOT));
	}

	private static Figures measure(Pipeline pipeline, Identity.Kind kind, Way way, int count, long first, boolean show)
			throws Exception {
		int right = 0;
		int wrong = 0;
		List<String> said = new ArrayList<>();
		for (long seed = first; seed < first + count; seed++) {
			Drawn paper = Identity.draw(kind, seed);
			byte[] file = way.file(paper.content(), seed);
			Assessment assessment = pipeline.assess(paper.fileName(), file);
			boolean delivered = new Decide().decide(assessment).equals("deliver");
			List<String> faults = faults(paper, assessment, delivered);
			right += (delivered && faults.isEmpty()) ? 1 : 0;
			wrong += (delivered && !faults.isEmpty()) ? 1 : 0;
			if (!delivered || !faults.isEmpty()) {
				said.add(paper.fileName() + " " + (delivered ? "DELIVERED" : "review") + " " + faults + " doubts "
						+ Outcome.doubts(assessment));
				if (show) {
					Files.write(Path.of("target/card" + (way == Way.PRINTED ? ".pdf" : ".jpg")), file);
					CardBench.show(assessment);
				}
			}
		}
		return new Figures(count, right, wrong, said);
	}

	/** A value that is left out is none that is wrong; a key value must be there. */
	static List<String> faults(Drawn paper, Assessment assessment, boolean delivered) {
		List<String> faults = new ArrayList<>();
		var values = Outcome.values(assessment);
		paper.truth().fields().forEach((field, seen) -> {
			String value = values.get(field);
			boolean missing = value == null && ShippedTypes.keys("identity-card").contains(field);
			if (missing || value != null && !SameValue.same(field, seen, value)) {
				faults.add(field + ": expected " + seen + ", given " + value);
			}
		});
		values.forEach((field, value) -> {
			if (delivered && !paper.truth().fields().containsKey(field)) {
				faults.add(field + ": expected nothing, given " + value);
			}
		});
		return faults;
	}

}

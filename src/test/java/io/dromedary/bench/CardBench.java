package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dromedary.Corpus;
import io.dromedary.check.Decide;
import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Page;
import io.dromedary.document.TextLine;
import io.dromedary.read.OcrChoice;

/**
 * The identity documents of the corpus in this process: how many are delivered, how many
 * of those are right, and why the others are not. With {@code show} also what each engine
 * read; with {@code drawn} drawn cards instead, see {@link DrawnCards}. What was
 * recognised is kept in a folder ({@code target/cards-kept}); remove it when reading
 * itself changed.
 */
final class CardBench {

	private static final String CARDS = "data/id";

	private CardBench() {
	}

	public static void main(String[] arguments) throws Exception {
		Quiet.libraries();
		List<String> given = List.of(arguments);
		if (given.contains("drawn")) {
			DrawnCards.print(given);
			System.exit(0);
		}
		boolean show = given.contains("show");
		int right = 0;
		int wrong = 0;
		List<Path> files;
		try (Stream<Path> all = Files.list(Corpus.need(CARDS + "/img"))) {
			files = all.sorted().toList();
		}
		try (Pipeline pipeline = Pipeline.keeping(Path.of("target/cards-kept"), OcrChoice.AUTO)) {
			for (Path file : files) {
				try {
					Assessment assessment = pipeline.assess(file.getFileName().toString(), Files.readAllBytes(file));
					boolean delivered = new Decide().decide(assessment).equals("deliver");
					List<String> faults = faults(assessment, file);
					right += (delivered && faults.isEmpty()) ? 1 : 0;
					wrong += (delivered && !faults.isEmpty()) ? 1 : 0;
					System.out.printf("%s %s %s%n  faults %s%n  doubts %s%n", file.getFileName(),
							delivered ? "DELIVERED" : "review", Outcome.values(assessment), faults,
							Outcome.doubts(assessment));
					if (show) {
						show(assessment);
					}
				}
				catch (DocumentException ex) {
					System.out.printf("%s %s%n", file.getFileName(), ex.sentence().key());
				}
			}
		}
		System.out.printf("%d papers, %d right and delivered, %d delivered with a wrong value%n", files.size(), right,
				wrong);
		System.exit(0);
	}

	static void show(Assessment assessment) {
		assessment.fields()
			.values()
			.forEach((field) -> System.out.printf("    %s %s %s %s %s%n", field.name(), field.value(), field.finders(),
					field.supports(), field.confidence()));
		assessment.extraction()
			.candidates()
			.values()
			.stream()
			.filter((all) -> all.size() > 1)
			.flatMap(List::stream)
			.forEach((one) -> System.out.printf("    among %s %s %s%n", one.field(), one.finder(), one.printed()));
		assessment.extraction().again().forEach((again) -> System.out.println("    again " + again.text()));
		for (Page page : assessment.extraction().transcript().pages()) {
			System.out.printf("  page %d turned %d%n", page.number(), page.turned());
			page.lines().forEach((line) -> System.out.println("    1| " + line.text()));
			page.withWords(page.witness())
				.lines()
				.stream()
				.map(TextLine::text)
				.forEach((line) -> System.out.println("    2| " + line));
		}
	}

	/** Values that the key says otherwise; without a key every value is one. */
	private static List<String> faults(Assessment assessment, Path file) throws IOException {
		Path key = file.resolveSibling("../key/" + file.getFileName() + ".json").normalize();
		Map<String, String> truth = Files.exists(key) ? truth(JsonMapper.builder().build().readTree(key.toFile()))
				: Map.of();
		List<String> faults = new ArrayList<>();
		Map<String, String> values = Outcome.values(assessment);
		truth.forEach((field, wanted) -> {
			String given = Optional.ofNullable(values.get(field)).orElse("");
			boolean date = field.startsWith("data_") || field.equals("scadenza");
			String plain = date ? given.replace("-", "").replaceFirst("^..", "") : given;
			if (!plain.equalsIgnoreCase(wanted)) {
				faults.add(field + ": expected " + wanted + ", given " + plain);
			}
		});
		return faults;
	}

	private static Map<String, String> truth(JsonNode key) {
		Map<String, String> truth = new LinkedHashMap<>();
		truth.put("cognome", key.path("surname").asText());
		truth.put("nome", key.path("given_names").asText());
		truth.put("data_nascita", key.path("birth_yymmdd").asText());
		truth.put("scadenza", key.path("expiry_yymmdd").asText());
		truth.put("numero_documento", key.path("number").asText());
		return truth;
	}

}

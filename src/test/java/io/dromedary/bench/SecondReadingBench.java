package io.dromedary.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.Corpus;
import io.dromedary.check.Check;
import io.dromedary.document.Assessment;
import io.dromedary.document.BrokenFile;
import io.dromedary.document.Candidate;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Results;
import io.dromedary.document.Support;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import io.dromedary.extract.ExtractComponent;
import io.dromedary.fakes.FakeStore;
import io.dromedary.read.ReadOptions;
import io.dromedary.read.Reader;
import io.dromedary.types.TypeRegistry;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * What a second reading is worth on the receipts of the corpus. First for every date and
 * amount that was recognised, against the boxes: is the first reading as printed, and
 * does the second say the same. Then for the values that were chosen, against the keys.
 * What matters is that hardly a wrong one is read the same twice.
 */
final class SecondReadingBench {

	private static final Map<FieldKind, Pattern> PRINTED = Map.of(FieldKind.DATE,
			Pattern.compile("(?<![\\d/-])(\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{4}[-/.]\\d{2}[-/.]\\d{2})(?!\\d)"),
			FieldKind.AMOUNT, Pattern.compile("(?<![\\d.,])\\d{1,6}(?:,\\d{3})*[.,]\\d{2}(?![.,]?\\d)"));

	private static final double THRESHOLD = 0.8;

	/** Places that are read again at once. */
	private static final int AT_ONCE = 6;

	private final Reader reader = new Reader(ReadOptions.defaults(), Results.NONE);

	private final TypeRegistry types = new TypeRegistry();

	private final Path receipts = Corpus.need("data/receipts");

	private final Map<String, Integer> places = new TreeMap<>();

	private final Map<String, Integer> chosen = new TreeMap<>();

	private SecondReadingBench() throws IOException, BrokenFile {
		types.put("receipt.yaml", Files.readString(Path.of("routes/documents/receipt.yaml")));
	}

	public static void main(String[] arguments) throws Exception {
		new SecondReadingBench().run();
	}

	private void run() throws Exception {
		var extract = new ExtractComponent();
		extract.setTypes(types);
		try (var camel = new DefaultCamelContext();
				ProducerTemplate template = camel.createProducerTemplate();
				Stream<Path> files = Files.list(receipts.resolve("img"))) {
			camel.addComponent("extract", extract);
			camel.start();
			for (Path file : files.sorted().toList()) {
				Transcript transcript = reader.read(document(file));
				String name = file.getFileName().toString().replace(".jpg", "");
				places(transcript,
						Files.readAllLines(receipts.resolve("box/" + name + ".csv"), StandardCharsets.ISO_8859_1));
				Extraction found = template.requestBody("extract:fields?type=receipt", transcript, Extraction.class);
				Assessment assessment = new Check(types, Clock.systemDefaultZone()).check(reader.again(found, types));
				chosen(assessment, new ObjectMapper().readTree(receipts.resolve("key/" + name + ".json").toFile()));
			}
		}
		print("every date and amount that was recognised", places);
		print("the values that were chosen", chosen);
		System.exit(0);
	}

	private void places(Transcript transcript, List<String> truth) {
		PRINTED.forEach((kind, pattern) -> {
			List<Word> words = transcript.pages()
				.get(0)
				.words()
				.stream()
				.filter((word) -> values(pattern, word.text()).size() == 1)
				.filter((word) -> !printed(transcript, pattern, word, truth).isEmpty())
				.toList();
			for (int from = 0; from < words.size(); from += AT_ONCE) {
				List<Word> some = words.subList(from, Math.min(words.size(), from + AT_ONCE));
				Extraction again = again(transcript, kind, some);
				some.forEach((word) -> count(places, kind.name(), word.confidence(),
						printed(transcript, pattern, word, truth).containsAll(values(pattern, word.text())),
						worth(again, pattern, word)));
			}
		});
	}

	private Extraction again(Transcript transcript, FieldKind kind, List<Word> words) {
		var field = new FieldType("value", kind, "", true, false, List.of(), null);
		var type = new DocumentType("values", "", List.of(), List.of(), THRESHOLD, List.of(field), List.of(), List.of(),
				List.of());
		List<Candidate> candidates = words.stream()
			.map((word) -> new Candidate("value", word.text(), Evidence.of(1, List.of(word)), Finder.LABEL, 1))
			.toList();
		return reader.again(new Extraction(transcript, "values", Map.of("value", candidates), List.of(), List.of()),
				() -> List.of(type));
	}

	private static String worth(Extraction again, Pattern pattern, Word word) {
		List<Set<String>> said = again.again()
			.stream()
			.filter((reading) -> reading.boxes().equals(Evidence.of(1, List.of(word)).boxes()))
			.map((reading) -> values(pattern, reading.text()))
			.toList();
		Set<String> first = values(pattern, word.text());
		if (!said.isEmpty() && said.stream().allMatch(first::equals)) {
			return "equal";
		}
		return said.contains(first) || said.stream().noneMatch((values) -> values.size() == 1) ? "nothing" : "other";
	}

	/** What the boxes say is printed where a word was recognised. */
	private static Set<String> printed(Transcript transcript, Pattern pattern, Word word, List<String> truth) {
		double x = (word.box().x() + word.box().width() / 2) * transcript.pages().get(0).width();
		double y = word.box().middle() * transcript.pages().get(0).height();
		return truth.stream()
			.map((line) -> line.split(",", 9))
			.filter((line) -> line.length == 9 && x > number(line[0]) && x < number(line[4]) && y > number(line[1])
					&& y < number(line[5]))
			.findFirst()
			.map((line) -> values(pattern, line[8]))
			.orElse(Set.of());
	}

	private static int number(String text) {
		return Integer.parseInt(text.strip());
	}

	private static Set<String> values(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map(MatchResult::group)
			.map((value) -> value.replace(',', '.'))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private void chosen(Assessment assessment, JsonNode key) {
		for (String name : List.of("date", "total")) {
			Field field = assessment.fields().get(name);
			if (field == null || field.value() == null || field.evidence() == null) {
				continue;
			}
			boolean other = assessment.findings()
				.stream()
				.anyMatch((finding) -> finding.field().equals(name) && finding.rule().equals("read-twice"));
			boolean sure = assessment.findings()
				.stream()
				.noneMatch((finding) -> finding.field().equals(name) && finding.rule().equals("ocr-confidence"));
			boolean equal = field.supports().contains(Support.SECOND_READING);
			count(chosen, name + (equal && field.supports().size() == 1 ? " (its only support)" : ""), sure ? 1 : 0,
					right(name, Objects.requireNonNull(field.value()), key.path(name).asText()),
					other ? "other" : equal ? "equal" : "nothing");
		}
	}

	/** Digits are compared: keys write dates in many ways. */
	private static boolean right(String field, String value, String key) {
		List<String> parts = new ArrayList<>(List.of(value.split("-")));
		String digits = key.replaceAll("\\D", "");
		if (field.equals("total")) {
			return value.replaceAll("\\D", "").equals(digits);
		}
		boolean words = key.matches(".*\\p{L}{3}.*");
		String year = parts.get(0);
		return Stream.of(year, year.substring(2))
			.anyMatch((some) -> Stream
				.of(parts.get(2) + parts.get(1) + some, parts.get(1) + parts.get(2) + some,
						some + parts.get(1) + parts.get(2), words ? parts.get(2) + some : "-")
				.anyMatch((written) -> written.replaceFirst("^0", "").equals(digits.replaceFirst("^0", ""))));
	}

	private static void count(Map<String, Integer> counts, String what, double confidence, boolean right,
			String worth) {
		String sure = (confidence >= THRESHOLD) ? "sure" : "unsure";
		counts.merge(
				"%-30s %-6s %-6s %s".formatted(what.toLowerCase(Locale.ROOT), right ? "right" : "WRONG", sure, worth),
				1, Integer::sum);
	}

	private static void print(String title, Map<String, Integer> counts) {
		System.out.println(title);
		counts.forEach((what, count) -> System.out.printf("  %-55s %5d%n", what, count));
	}

	private static Document document(Path file) throws IOException {
		return new Document("bench", 1, new Origin("bench", "bench", "bench", null, Instant.EPOCH),
				FakeStore.content(Files.readAllBytes(file)), Instructions.NONE);
	}

}

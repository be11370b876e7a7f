package io.dromedary.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.Corpus;
import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Extraction;
import io.dromedary.document.Page;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import io.dromedary.value.Values;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The finder alone, on the text of real receipts as people transcribed it: what OCR adds
 * in errors is not its fault.
 */
@Tag("corpus")
class ReceiptCorpusTest {

	private final DocumentType receipt = Pages.types().named("receipt").orElseThrow();

	private final Map<String, int[]> scores = new TreeMap<>();

	private int silentlyWrong;

	private int recognised;

	@Test
	void realReceiptsAreReadAndWrongTotalsAreDoubted() throws IOException {
		Path receipts = Corpus.need("data/receipts");
		List<Path> boxes;
		try (var files = Files.list(receipts.resolve("box"))) {
			boxes = files.sorted().toList();
		}
		for (Path box : boxes) {
			String name = box.getFileName().toString().replace(".csv", "");
			score(transcript(Files.readAllLines(box)), truth(receipts.resolve("key").resolve(name + ".json")));
		}
		scores.forEach((field, score) -> System.out.printf("receipts %-8s expected %3d given %3d right %3d%n", field,
				score[0], score[1], score[2]));
		System.out.printf("receipts: type recognised %d of %d, wrong key values without a rival %d%n", recognised,
				boxes.size(), silentlyWrong);
		assertThat(share("date")).isGreaterThan(0.9);
		assertThat(share("total")).isGreaterThan(0.8);
		assertThat(silentlyWrong).isLessThanOrEqualTo(5);
	}

	private double share(String field) {
		int[] score = Objects.requireNonNull(scores.get(field));
		return (double) score[2] / score[0];
	}

	private void score(Transcript transcript, Map<String, String> truth) {
		Extraction extraction = new Extractor(List.of(new LabelFieldFinder()), Pages.types(), Pages.deadline())
			.extract(transcript);
		recognised += "receipt".equals(extraction.type()) ? 1 : 0;
		Map<String, List<Candidate>> found = new LabelFieldFinder().find(transcript, receipt).candidates();
		truth.forEach((field, value) -> {
			List<Candidate> candidates = found.getOrDefault(field, List.of());
			List<String> values = candidates.stream().map((each) -> key(field, each.printed())).distinct().toList();
			int[] score = scores.computeIfAbsent(field, (name) -> new int[3]);
			boolean right = !values.isEmpty() && values.get(0).equals(key(field, value));
			score[0]++;
			score[1] += values.isEmpty() ? 0 : 1;
			score[2] += right ? 1 : 0;
			boolean key = receipt.field(field).orElseThrow().key();
			silentlyWrong += (key && !right && values.size() == 1) ? 1 : 0;
		});
	}

	private String key(String field, String printed) {
		String key = Values.printedKey(receipt.field(field).orElseThrow().kind(),
				printed.replaceAll("^(?:RM|\\$) ?", ""));
		return key;
	}

	private static Map<String, String> truth(Path file) throws IOException {
		return new ObjectMapper().readValue(file.toFile(), new TypeReference<Map<String, String>>() {
		});
	}

	/** Eight coordinates and the text of a box; words share its width evenly. */
	private static Transcript transcript(List<String> boxes) {
		double width = 1;
		double height = 1;
		for (String line : boxes) {
			String[] parts = line.split(",", 9);
			width = Math.max(width, Double.parseDouble(parts[4]));
			height = Math.max(height, Double.parseDouble(parts[5]));
		}
		var words = new ArrayList<Word>();
		for (int line = 0; line < boxes.size(); line++) {
			String[] parts = boxes.get(line).split(",", 9);
			double left = Double.parseDouble(parts[0]);
			double top = Double.parseDouble(parts[1]);
			double character = (Double.parseDouble(parts[4]) - left) / Math.max(1, parts[8].length());
			int at = 0;
			for (String word : parts[8].split(" ")) {
				if (!word.isBlank()) {
					words.add(new Word(
							word, new Box((left + at * character) / width, top / height,
									word.length() * character / width, (Double.parseDouble(parts[5]) - top) / height),
							1, line));
				}
				at += word.length() + 1;
			}
		}
		return new Transcript(Pages.text("").document(), "boxes",
				List.of(new Page(1, Page.Source.OCR, width, height, words)));
	}

}

package io.dromedary.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.Corpus;

/**
 * What the corpus's own script ({@code score_extraction.py}, Python 3) says of extracted
 * values.
 *
 * @param text for a person
 * @param errors every value that is not as expected, but for the known faults of the
 * ground truth
 */
record Score(String text, List<Error> errors) {

	/** What the shop or the seller is called and where it is. */
	static final Set<String> PARTY = Set.of("company", "address", "seller_name", "seller_address");

	private static final ObjectMapper JSON = new ObjectMapper();

	/** The names that the ground truth of the invoices uses for those of a receipt. */
	private static final Map<String, String> ALIASES = Map.of("company", "seller_name", "total", "gross_total");

	/**
	 * A value that is not as expected, both in the script's normal form.
	 *
	 * @param expected empty where the paper does not show it
	 * @param given empty where none was found
	 */
	record Error(String document, String field, String expected, String given) {

		boolean missing() {
			return given.isEmpty();
		}

	}

	/**
	 * Scores the ends against a folder of keys.
	 * @param predictions the file to write them to, as JSON Lines
	 */
	static Score of(Collection<CorpusRun.End> ends, String keys, Path predictions) {
		boolean invoices = keys.contains("invoices");
		List<String> lines = new ArrayList<>();
		for (CorpusRun.End end : ends) {
			Map<String, String> fields = new LinkedHashMap<>(end.outcome().values());
			if (invoices) {
				ALIASES.forEach((from, to) -> fields.putIfAbsent(to, fields.get(from)));
			}
			lines.add(JSON.valueToTree(Map.of("file", name(end), "fields", fields)).toString());
		}
		try {
			Files.write(predictions, lines);
			String script = Corpus.need("data/score_extraction.py").toString();
			String truth = Corpus.need(keys).toString();
			String text = run("python3", script, predictions.toString(), truth);
			JsonNode all = JSON
				.readTree(run("python3", script, "--json", "--errors", "100000", predictions.toString(), truth));
			List<Error> errors = new ArrayList<>();
			Set<String> faults = faults(keys);
			all.path("errors").forEach((error) -> {
				String document = error.path("document").asText();
				String field = error.path("field").asText();
				if (!faults.contains(document + " " + field)) {
					errors.add(new Error(document, field, error.path("expected").asText(""),
							error.path("given").asText("")));
				}
			});
			return new Score(text, errors);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The values of the ground truth that are known to be wrong: document and field. */
	private static Set<String> faults(String keys) throws IOException {
		Set<String> faults = new HashSet<>();
		Optional<Path> list = Corpus.find(keys).map((folder) -> folder.resolveSibling("ground_truth_faults.csv"));
		if (list.isPresent() && Files.exists(list.get())) {
			for (String row : Files.readAllLines(list.get())) {
				// 601,"date: what is wrong"
				faults.add(row.replaceFirst(",\"?", " ").replaceFirst(":.*", ""));
			}
		}
		return faults;
	}

	/**
	 * The key fields that were delivered without a person and are wrong. A document that
	 * was taken for another type counts with each of its wrong values.
	 */
	List<Error> deliveredWrong(Collection<CorpusRun.End> ends) {
		return ends.stream()
			.filter((end) -> end.outcome().delivered())
			.flatMap((end) -> wrongKeys(end).stream())
			.toList();
	}

	/**
	 * The other values that were delivered without a person and are wrong, not missing.
	 */
	List<Error> deliveredWrongBesides(Collection<CorpusRun.End> ends) {
		return ends.stream()
			.filter((end) -> end.outcome().delivered())
			.flatMap((end) -> errors.stream()
				.filter((error) -> belongs(error, end) && !key(end, error.field()) && !error.missing()))
			.toList();
	}

	/** The same of the names and addresses of shops and sellers alone. */
	List<Error> deliveredWrongParty(Collection<CorpusRun.End> ends) {
		return deliveredWrongBesides(ends).stream().filter((error) -> PARTY.contains(error.field())).toList();
	}

	/**
	 * Of the delivered documents those with the right value; all must be in the truth.
	 */
	long deliveredRight(Collection<CorpusRun.End> ends, String field) {
		return ends.stream()
			.filter((end) -> end.outcome().delivered() && end.outcome().values().containsKey(field))
			.filter((end) -> errors.stream()
				.noneMatch((error) -> belongs(error, end)
						&& (error.field().equals(field) || error.field().equals(ALIASES.get(field)))))
			.count();
	}

	/** What is wrong or missing among the key fields of a document. */
	List<Error> wrongKeys(CorpusRun.End end) {
		return errors.stream().filter((error) -> belongs(error, end) && key(end, error.field())).toList();
	}

	/** Whether its type is not known, or a key field is wrong or missing. */
	boolean wrong(CorpusRun.End end) {
		return end.keys().isEmpty() || !wrongKeys(end).isEmpty();
	}

	private static boolean key(CorpusRun.End end, String field) {
		return end.keys().stream().anyMatch((key) -> key.equals(field) || field.equals(ALIASES.get(key)));
	}

	private static boolean belongs(Error error, CorpusRun.End end) {
		String name = name(end);
		return error.document().equals(name) || error.document().equals(name.replaceFirst("\\.[^.]+$", ""));
	}

	private static String name(CorpusRun.End end) {
		return end.path().substring(end.path().lastIndexOf('/') + 1);
	}

	private static String run(String... command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try (var output = process.getInputStream()) {
			String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IOException("The score could not be worked out: " + text);
			}
			return text;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}

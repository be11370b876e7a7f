package io.dromedary.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.Corpus;

/**
 * What the corpus's own script ({@code score_extraction.py}, Python 3) says of extracted
 * values.
 *
 * @param text for a person
 * @param errors every value that is not as expected
 */
record Score(String text, List<Error> errors) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** The names that the ground truth of the invoices uses for those of a receipt. */
	private static final Map<String, String> ALIASES = Map.of("company", "seller_name", "total", "gross_total");

	/** A value that is not as expected. */
	record Error(String document, String field, String expected, String given) {
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
			all.path("errors")
				.forEach((error) -> errors.add(new Error(error.path("document").asText(), error.path("field").asText(),
						error.path("expected").asText(), error.path("given").asText())));
			return new Score(text, errors);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The key fields that were delivered without a person and are wrong. A document that
	 * was taken for another type counts with each of its wrong values.
	 */
	List<Error> deliveredWrong(Collection<CorpusRun.End> ends) {
		List<Error> wrong = new ArrayList<>();
		for (CorpusRun.End end : ends) {
			if (end.outcome().delivered()) {
				errors.stream().filter((error) -> belongs(error, end) && key(end, error.field())).forEach(wrong::add);
			}
		}
		return wrong;
	}

	/** Whether its type is not known, or a key field is wrong or missing. */
	boolean wrong(CorpusRun.End end) {
		return end.keys().isEmpty()
				|| errors.stream().anyMatch((error) -> belongs(error, end) && key(end, error.field()));
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

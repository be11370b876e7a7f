package io.dromedary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.Corpus;

/**
 * A row of {@code cases/manifest.csv}.
 *
 * @param field empty where the row is about the whole file
 * @param seen what a person sees on the paper; empty: that field is not on it
 * @param today what the hub did when the papers were drawn
 */
record Case(String file, String field, String seen, String kind, String rule, String today) {

	/** Where the papers are, in the corpus. */
	static final String FILES = "cases/files";

	static List<Case> all() throws IOException {
		List<Case> cases = new ArrayList<>();
		List<String> rows = Files.readAllLines(Corpus.need("cases/manifest.csv"));
		for (String row : rows.subList(1, rows.size())) {
			List<String> cells = cells(row);
			cases.add(new Case(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)));
		}
		return cases;
	}

	/** RFC 4180, one record a line. */
	private static List<String> cells(String row) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int at = 0; at < row.length(); at++) {
			char sign = row.charAt(at);
			if (sign == '"') {
				// a doubled one stands for itself
				if (!quoted && at > 0 && row.charAt(at - 1) == '"') {
					cell.append(sign);
				}
				quoted = !quoted;
			}
			else if (sign == ',' && !quoted) {
				cells.add(cell.toString());
				cell.setLength(0);
			}
			else {
				cell.append(sign);
			}
		}
		cells.add(cell.toString());
		return cells;
	}

	/** Its bytes. */
	byte[] content() throws IOException {
		return Files.readAllBytes(path());
	}

	private Path path() {
		return Corpus.need(FILES).resolve(file);
	}

}

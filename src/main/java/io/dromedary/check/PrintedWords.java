package io.dromedary.check;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Candidate;
import io.dromedary.document.Extraction;
import io.dromedary.document.Word;

/** All words of a paper, which tell together how it writes numbers and dates. */
final class PrintedWords {

	/** What is longer is no number and no date, and patterns need not be tried on it. */
	static final int LONGEST = 1_000;

	private PrintedWords() {
	}

	/** With what was found: a person may have given a value that stands nowhere. */
	static List<String> of(Extraction extraction) {
		List<String> words = new ArrayList<>();
		extraction.candidates()
			.values()
			.forEach((candidates) -> candidates.stream().map(Candidate::printed).forEach(words::add));
		extraction.lines().forEach((row) -> row.values().stream().map(Candidate::printed).forEach(words::add));
		extraction.transcript()
			.pages()
			.forEach((page) -> page.words()
				.stream()
				.map(Word::text)
				.filter((word) -> word.length() <= LONGEST)
				.forEach(words::add));
		return words;
	}

}

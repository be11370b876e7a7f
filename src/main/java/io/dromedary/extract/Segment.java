package io.dromedary.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.document.Finder;
import io.dromedary.document.PrintedPlace;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;
import io.dromedary.value.Span;
import io.dromedary.value.Values;

/**
 * Words that stand close together on one line, such as a label or the cell of a table.
 */
final class Segment {

	private final int page;

	private final boolean recognised;

	private final List<Word> words;

	private final String text;

	private final int[] starts;

	private final Box box;

	private final List<Token> tokens;

	private final Map<FieldKind, List<Span>> spans = new EnumMap<>(FieldKind.class);

	private final Map<Contacts.Trait, Boolean> traits = new EnumMap<>(Contacts.Trait.class);

	/**
	 * @param page from 1
	 * @param recognised whether the words come from OCR
	 */
	Segment(int page, boolean recognised, List<Word> words) {
		this.page = page;
		this.recognised = recognised;
		this.words = List.copyOf(words);
		this.starts = new int[words.size()];
		var joined = new StringBuilder();
		for (int index = 0; index < words.size(); index++) {
			if (index > 0) {
				joined.append(' ');
			}
			starts[index] = joined.length();
			joined.append(words.get(index).text());
		}
		this.text = joined.toString();
		this.box = around(words);
		this.tokens = Token.of(text);
	}

	int page() {
		return page;
	}

	boolean recognised() {
		return recognised;
	}

	String text() {
		return text;
	}

	Box box() {
		return box;
	}

	List<Token> tokens() {
		return tokens;
	}

	List<Word> words() {
		return words;
	}

	/** The words that the characters from {@code from} to {@code to} lie in. */
	List<Word> words(int from, int to) {
		Watch.check();
		int first = 0;
		while (first + 1 < starts.length && starts[first + 1] <= from) {
			first++;
		}
		int last = first;
		while (last + 1 < starts.length && starts[last + 1] < to) {
			last++;
		}
		return words.subList(first, last + 1);
	}

	Box box(int from, int to) {
		return around(words(from, to));
	}

	private static Box around(List<Word> words) {
		if (words.size() == 1) {
			return Box.around(List.of(words.get(0).box()));
		}
		var boxes = new ArrayList<Box>(words.size());
		for (Word word : words) {
			boxes.add(word.box());
		}
		return Box.around(boxes);
	}

	/** Whether its text is so; the same is asked of a line again and again. */
	boolean has(Contacts.Trait trait) {
		return traits.computeIfAbsent(trait, (key) -> key.of(text));
	}

	/** All in its text that may be a value of the kind. */
	List<Span> spans(FieldKind kind) {
		return spans.computeIfAbsent(kind, (key) -> Values.find(key, text));
	}

	Candidate candidate(String field, String printed, int from, int to) {
		List<Word> found = words(from, to);
		return new Candidate(field, printed, Evidence.of(page, found), Finder.LABEL, confidence(found));
	}

	Candidate candidate(String field, Span span) {
		return candidate(field, span.text(), span.from(), span.to());
	}

	/** A value that goes on in the segment below. */
	Candidate joined(String field, Span span, Segment below) {
		List<Word> found = words(span.from(), span.to());
		String printed = span.text() + below.text();
		var evidence = new PrintedPlace(page, printed, List.of(around(found), below.box()));
		return new Candidate(field, printed, evidence, Finder.LABEL, Math.min(confidence(found), below.confidence()));
	}

	static double confidence(List<Word> words) {
		return words.stream().mapToDouble(Word::confidence).min().orElse(0);
	}

	double confidence() {
		return confidence(words);
	}

	@Override
	public String toString() {
		return "Segment[page " + page + ", " + words.size() + " words]";
	}

}

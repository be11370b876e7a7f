package io.dromedary.check;

import java.util.List;
import java.util.stream.Collectors;

import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.TextLine;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;
import io.dromedary.value.Texts;

/**
 * Looks for a value at a second place of the document: names anywhere, codes and dates in
 * the machine readable zone of a card.
 */
final class Occurrences {

	/** Anything shorter stands on a page by chance. */
	private static final int LEAST_LETTERS = 4;

	private static final int LONGEST_CODE = 7;

	/** What the words of a machine readable zone are filled up with (ICAO 9303). */
	private static final String FILLER = "<<";

	private final Transcript transcript;

	Occurrences(Transcript transcript) {
		this.transcript = transcript;
	}

	/**
	 * Whether the document says the same at a second place: behind a label of the same
	 * kind, or in a machine readable zone. Names have no label in a letterhead or a
	 * footer and are long enough to be no chance.
	 */
	boolean second(Choice choice, String value, Evidence evidence) {
		boolean name = switch (choice.type().kind()) {
			case TEXT, NAME, ADDRESS -> true;
			default -> false;
		};
		return choice.severalPlaces() || transcript.lines()
			.stream()
			.filter((line) -> name || line.text().contains(FILLER))
			.anyMatch((line) -> on(line, choice.type(), value, evidence));
	}

	private static boolean on(TextLine line, FieldType type, String value, Evidence evidence) {
		Watch.check();
		List<Word> words = line.words();
		int longest = longest(type.kind(), value);
		for (int from = 0; from < words.size(); from++) {
			if (!begins(words.get(from).text(), value, type.kind())) {
				continue;
			}
			for (int to = from + 1; to <= Math.min(words.size(), from + longest); to++) {
				if (inside(words.get(to - 1), line.page(), evidence)) {
					break;
				}
				if (means(words.subList(from, to), type.kind(), value)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Looked at first, because it is cheap and most words fail it. */
	private static boolean begins(String word, String value, FieldKind kind) {
		return kind == FieldKind.DATE || word.indexOf(':') >= 0 || word.contains(FILLER)
				|| Texts.key(value).startsWith(Texts.key(word));
	}

	/** In words; what an amount or a share is stands in no such zone. */
	private static int longest(FieldKind kind, String value) {
		return switch (kind) {
			case TEXT, NAME, ADDRESS -> value.split(" ").length + 1;
			case DATE -> 1;
			case CODE, IBAN, VAT, CODICE_FISCALE -> LONGEST_CODE;
			case AMOUNT, NUMBER, RATE, CURRENCY, SEX -> 0;
		};
	}

	private static boolean means(List<Word> words, FieldKind kind, String value) {
		Watch.check();
		String printed = words.stream().map(Word::text).collect(Collectors.joining(" "));
		return (kind == FieldKind.DATE) ? machine(printed, value) : letters(printed, value);
	}

	private static boolean letters(String printed, String value) {
		String key = Texts.key(value);
		String found = Texts.key(printed.substring(printed.indexOf(':') + 1));
		boolean inside = printed.contains(FILLER) && found.contains(key);
		return key.length() >= LEAST_LETTERS && (found.equals(key) || inside);
	}

	/** The machine readable zone of a card holds dates as {@code yyMMdd} (ICAO 9303). */
	private static boolean machine(String printed, String value) {
		return printed.contains(FILLER) && printed.contains(value.replace("-", "").substring(2));
	}

	private static boolean inside(Word word, int page, Evidence evidence) {
		return page == evidence.page() && evidence.boxes().stream().anyMatch((box) -> box.holds(word.box()));
	}

}

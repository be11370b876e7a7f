package io.dromedary.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dromedary.document.Box;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.TextLine;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import io.dromedary.value.Notation;
import io.dromedary.value.Texts;
import io.dromedary.value.Values;

/** Looks for a value at a second place of the document, in any notation. */
final class Occurrences {

	/** Anything shorter stands on a page by chance. */
	private static final int LEAST_LETTERS = 4;

	private static final int LONGEST_DATE = 4;

	private static final int LONGEST_CODE = 7;

	private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

	private static final Pattern CENTS = Pattern.compile(".*\\d[.,]\\d{2}(?!\\d).*");

	private final Transcript transcript;

	private final Notation notation;

	Occurrences(Transcript transcript, Notation notation) {
		this.transcript = transcript;
		this.notation = notation;
	}

	/**
	 * Whether the document says the same at a second place: behind a label of the same
	 * kind, or in a machine readable zone. Names have no label in a letterhead or a
	 * footer and are long enough to be no chance.
	 */
	boolean second(Choice choice, String value, Evidence evidence) {
		if (choice.severalPlaces()) {
			return true;
		}
		boolean name = switch (choice.type().kind()) {
			case TEXT, NAME, ADDRESS -> true;
			default -> false;
		};
		return transcript.lines()
			.stream()
			.filter((line) -> name || line.text().contains("<<"))
			.anyMatch((line) -> on(line, choice.type(), value, evidence));
	}

	private boolean on(TextLine line, FieldType type, String value, Evidence evidence) {
		List<Word> words = line.words();
		int longest = longest(type.kind(), value);
		for (int from = 0; from < words.size(); from++) {
			if (!begins(words.get(from).text(), type.kind(), value)) {
				continue;
			}
			for (int to = from + 1; to <= Math.min(words.size(), from + longest); to++) {
				if (inside(words.get(to - 1), line.page(), evidence)) {
					break;
				}
				if (means(words.subList(from, to), type, value)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Looked at first, because it is cheap and most words fail it. */
	private static boolean begins(String word, FieldKind kind, String value) {
		return switch (kind) {
			case TEXT, NAME, ADDRESS, CODE, IBAN, VAT, CODICE_FISCALE ->
				word.indexOf(':') >= 0 || word.contains("<<") || Texts.key(value).startsWith(Texts.key(word));
			case AMOUNT -> DIGIT.matcher(word).matches() || word.length() <= LEAST_LETTERS;
			default -> true;
		};
	}

	private static int longest(FieldKind kind, String value) {
		return switch (kind) {
			case TEXT, NAME, ADDRESS -> value.split(" ").length + 1;
			case DATE -> LONGEST_DATE;
			case CODE, IBAN, VAT, CODICE_FISCALE -> LONGEST_CODE;
			case AMOUNT, NUMBER, RATE -> 2;
			case CURRENCY, SEX -> 1;
		};
	}

	private boolean means(List<Word> words, FieldType type, String value) {
		String printed = words.stream().map(Word::text).collect(Collectors.joining(" "));
		return switch (type.kind()) {
			case TEXT, NAME, ADDRESS, CODE, IBAN, VAT, CODICE_FISCALE -> letters(printed, value);
			case DATE -> DIGIT.matcher(printed).matches() && (reads(printed, type, value) || machine(printed, value));
			case AMOUNT -> amount(printed, type, value);
			case CURRENCY -> reads(printed.replaceAll("[\\d.,]+", ""), type, value);
			case NUMBER, RATE, SEX -> false;
		};
	}

	private static boolean letters(String printed, String value) {
		String key = Texts.key(value);
		String found = Texts.key(printed.substring(printed.indexOf(':') + 1));
		boolean inside = printed.contains("<<") && found.contains(key);
		return key.length() >= LEAST_LETTERS && (found.equals(key) || inside);
	}

	/** The machine readable zone of a card holds dates as {@code yyMMdd} (ICAO 9303). */
	private static boolean machine(String printed, String value) {
		return printed.contains("<<") && printed.contains(value.replace("-", "").substring(2));
	}

	/** An amount of cents must be printed with its cents again. */
	private boolean amount(String printed, FieldType type, String value) {
		boolean worth = CENTS.matcher(printed).matches() || !value.contains(".") && value.length() >= LEAST_LETTERS;
		return worth && reads(printed, type, value);
	}

	private boolean reads(String printed, FieldType type, String value) {
		String found = Values.read(type, printed, notation).value();
		return found != null && Values.key(type.kind(), found).equals(Values.key(type.kind(), value));
	}

	private static boolean inside(Word word, int page, Evidence evidence) {
		double x = word.box().x() + word.box().width() / 2;
		double y = word.box().middle();
		return page == evidence.page() && evidence.boxes().stream().anyMatch((box) -> holds(box, x, y));
	}

	private static boolean holds(Box box, double x, double y) {
		return x >= box.x() && x <= box.right() && y >= box.y() && y <= box.bottom();
	}

}

package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.FieldKind;

/** What values of each kind look like. */
final class Shapes {

	private static final Pattern RATE = Pattern.compile("(?<![\\d.,])\\d{1,2}(?:[.,]\\d{1,2})? ?%");

	private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])[-−]?\\d+(?:[.,'’]\\d+)*");

	private static final Pattern SEX = Pattern
		.compile("(?<![\\p{L}\\d])(?:[MF]|Maschio|Femmina|Male|Female)(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);

	private static final Pattern WORDS = Pattern.compile("[\\p{L}\\d][^\\n]*?(?=\\s*[:;,–-]*\\s*$)");

	private Shapes() {
	}

	/** Whether a value of this kind is known by its look alone. */
	static boolean strict(FieldKind kind) {
		return switch (kind) {
			case TEXT, NAME, ADDRESS -> false;
			case DATE, AMOUNT, NUMBER, RATE, CODE, CURRENCY, IBAN, VAT, CODICE_FISCALE, SEX -> true;
		};
	}

	/** All that may be a value of the kind, from left to right. */
	static List<Span> in(FieldKind kind, String text) {
		if (digits(kind) && text.chars().noneMatch(Character::isDigit)) {
			return List.of();
		}
		return switch (kind) {
			case DATE -> Dates.in(text);
			case AMOUNT -> Amounts.in(text);
			case IBAN -> Codes.ibans(capitals(text));
			case VAT -> Codes.vats(capitals(text));
			case CODICE_FISCALE -> Codes.codiciFiscali(capitals(text));
			case CODE -> Codes.codes(text);
			case CURRENCY -> Currencies.in(text);
			case RATE -> all(RATE, text);
			case NUMBER -> all(NUMBER, text);
			case SEX -> all(SEX, text);
			case TEXT, NAME, ADDRESS -> all(WORDS, text);
		};
	}

	/**
	 * A text that is the same for values that mean the same, as far as the print tells.
	 */
	static String key(FieldKind kind, String printed) {
		return switch (kind) {
			case DATE -> Dates.key(printed);
			case AMOUNT ->
				Amounts.value(printed).map((value) -> value.stripTrailingZeros().toPlainString()).orElse(printed);
			case CURRENCY -> Currencies.code(printed);
			default -> Token.joined(printed);
		};
	}

	private static boolean digits(FieldKind kind) {
		return switch (kind) {
			case DATE, AMOUNT, NUMBER, RATE, CODE, IBAN, VAT, CODICE_FISCALE -> true;
			case TEXT, NAME, ADDRESS, CURRENCY, SEX -> false;
		};
	}

	/** One capital for each letter, so that places in the text stay what they are. */
	private static String capitals(String text) {
		var capitals = new StringBuilder(text);
		for (int at = 0; at < text.length(); at++) {
			capitals.setCharAt(at, Character.toUpperCase(text.charAt(at)));
		}
		return capitals.toString();
	}

	private static List<Span> all(Pattern pattern, String text) {
		var spans = new ArrayList<Span>();
		Matcher match = pattern.matcher(text);
		while (match.find()) {
			spans.add(new Span(match.group(), match.start(), match.end()));
		}
		return spans;
	}

}

package io.dromedary.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;

/** What values of each kind look like in print, and what they mean. */
public final class Values {

	private static final Pattern RATE = Pattern.compile("(?<![\\d.,])\\d{1,2}(?:[.,]\\d{1,2})? ?%");

	/** Possessive, for a group that may be given back takes stack for each round. */
	private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])[-\u2212]?\\d+(?:[.,'\u2019]\\d+)*+");

	private static final Pattern SEX = Pattern
		.compile("(?<![\\p{L}\\d])(?:[MF]|Maschio|Femmina|Male|Female)(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);

	private static final Pattern WORDS = Pattern
		.compile("[\\p{L}\\d\uFFFD][^\\n]*?(?<!\\s)(?=\\s*+[:;,\u2013-]*+\\s*+$)");

	private Values() {
	}

	/** Whether a value of this kind is known by its look alone. */
	public static boolean strict(FieldKind kind) {
		return switch (kind) {
			case TEXT, NAME, ADDRESS -> false;
			case DATE, AMOUNT, NUMBER, RATE, CODE, CURRENCY, IBAN, VAT, CODICE_FISCALE, SEX -> true;
		};
	}

	/**
	 * All in a text that may be a value of the kind, from left to right: each all that is
	 * printed together, though that may be more than a value is.
	 */
	public static List<Span> find(FieldKind kind, String text) {
		if (digits(kind) && !Texts.anyDigit(text)) {
			return List.of();
		}
		return switch (kind) {
			case DATE -> Dates.find(text);
			case AMOUNT -> Amounts.find(text);
			case IBAN -> Iban.find(text);
			case VAT -> Vat.find(text);
			case CODICE_FISCALE -> CodiceFiscale.find(text);
			case CODE -> Codes.find(text);
			case CURRENCY -> Currencies.find(text);
			case RATE -> all(RATE, text);
			case NUMBER -> all(NUMBER, text);
			case SEX -> all(SEX, text);
			case TEXT, NAME, ADDRESS -> all(WORDS, text);
		};
	}

	/** The same, and where there is none, what is one with slips in it. */
	public static List<Span> findDamaged(FieldKind kind, String text) {
		List<Span> found = find(kind, text);
		return (found.isEmpty() && kind == FieldKind.DATE) ? Dates.damaged(text) : found;
	}

	/** Reads a printed text as what its field holds. */
	public static Reading read(FieldType field, String printed, Notation notation) {
		return switch (field.kind()) {
			case TEXT, NAME, ADDRESS -> words(Texts.clean(printed));
			case CODE -> Codes.read(printed);
			case DATE -> Dates.read(printed, Sense.of(field), notation);
			case AMOUNT -> Amounts.amount(printed, notation.decimal());
			case NUMBER -> Amounts.number(printed, notation.decimal());
			case RATE -> Amounts.rate(printed);
			case CURRENCY -> Currencies.read(printed);
			case IBAN -> Iban.read(printed);
			case VAT -> Vat.read(printed);
			case CODICE_FISCALE -> CodiceFiscale.read(printed);
			case SEX -> Sexes.read(printed);
		};
	}

	private static Reading words(String text) {
		return Texts.key(text).isEmpty() ? Reading.unreadable("empty") : Reading.of(text);
	}

	/** The number that an amount means where nothing is known of its document. */
	public static Optional<BigDecimal> amount(String printed) {
		return Optional.ofNullable(Amounts.amount(printed, null).value()).map(BigDecimal::new);
	}

	/** The same for two notations of one value. */
	public static String key(FieldKind kind, String value) {
		return switch (kind) {
			case AMOUNT, NUMBER, RATE -> new BigDecimal(value).stripTrailingZeros().toPlainString();
			case TEXT, NAME, ADDRESS, CODE -> Texts.key(value);
			case VAT -> Vat.key(value);
			default -> value;
		};
	}

	/** The same for two prints that mean the same, as far as the print alone tells. */
	public static String printedKey(FieldKind kind, String printed) {
		return switch (kind) {
			case DATE -> Dates.key(printed);
			case AMOUNT -> amount(printed).map((value) -> value.stripTrailingZeros().toPlainString()).orElse(printed);
			case CURRENCY -> Optional.ofNullable(Currencies.read(printed).value()).orElse(printed);
			default -> Texts.key(printed);
		};
	}

	private static boolean digits(FieldKind kind) {
		return switch (kind) {
			case DATE, AMOUNT, NUMBER, RATE, CODE, IBAN, VAT, CODICE_FISCALE -> true;
			case TEXT, NAME, ADDRESS, CURRENCY, SEX -> false;
		};
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

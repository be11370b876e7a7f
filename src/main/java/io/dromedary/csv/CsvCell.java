package io.dromedary.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import io.dromedary.document.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * One value as a cell that Excel and Calc open as what it is: amounts as numbers, dates
 * as dates, everything else as text that is never calculated.
 */
public final class CsvCell {

	/**
	 * Text that would be a formula gets an apostrophe in front (OWASP, "CSV Injection"),
	 * also behind a separator: the file may be opened in another country.
	 */
	private static final Pattern FORMULA = Pattern
		.compile("(^|[,;\\t])(?=[\\s\\p{Z}'\"]*[-=+@\uff0b\uff0d\uff1d\uff20])");

	/**
	 * A tab is not shown, and what it stands in front of remains text in Excel as in
	 * Calc: 00123 keeps its zeros, 12/05 is no day. (An apostrophe would be shown.)
	 */
	private static final String TEXT = "\t";

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

	private static final Pattern MARGIN = Pattern.compile("^[\\s\\p{Z}]+|(?<![\\s\\p{Z}])[\\s\\p{Z}]++$");

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	/** The E of 1E5, the pm of 12:30 pm. */
	private static final Pattern BEHIND_DIGITS = Pattern.compile("(?<=\\d)(e(?=[-+]?\\d)|\\s?[ap]m?\\b)");

	private static final int LONGEST_NUMBER = 40;

	/** More decimals or digits than these are no number that a person wrote. */
	private static final int MOST_DIGITS = 40;

	private CsvCell() {
	}

	/** Empty where there is no value. */
	public static String of(FieldKind kind, @Nullable String value, CsvNotation notation) {
		if (value == null || value.isBlank()) {
			return "";
		}
		return switch (kind) {
			case AMOUNT, NUMBER, RATE -> number(value, notation);
			case DATE -> date(value, notation);
			default -> text(value, notation);
		};
	}

	private static String number(String value, CsvNotation notation) {
		try {
			BigDecimal number = new BigDecimal(value);
			if (number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS) {
				return number.toPlainString().replace('.', notation.decimal());
			}
		}
		catch (NumberFormatException ex) {
			// a person insisted on it
		}
		return text(value, notation);
	}

	private static String date(String value, CsvNotation notation) {
		try {
			return LocalDate.parse(value).toString();
		}
		catch (DateTimeException ex) {
			return text(value, notation);
		}
	}

	/** On one line: one line of the file is one document. */
	static String text(String value, CsvNotation notation) {
		String line = MARGIN.matcher(CONTROL.matcher(value).replaceAll(" ")).replaceAll("");
		String harmless = FORMULA.matcher(line).replaceAll("$1'");
		return readAsNumber(harmless, notation) ? TEXT + harmless : harmless;
	}

	private static boolean readAsNumber(String text, CsvNotation notation) {
		if (text.length() > LONGEST_NUMBER || text.startsWith("'") || text.chars().noneMatch(Character::isDigit)) {
			return false;
		}
		String bare = BEHIND_DIGITS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
		return WORD.matcher(bare).results().allMatch((word) -> notation.names().contains(word.group()));
	}

}

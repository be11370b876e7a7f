package io.dromedary.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.FieldType;
import io.dromedary.document.Role;

/**
 * What values mean that a document carries as data: numbers and dates by the rules of XML
 * Schema (xs:decimal, xs:date) and of UN/EDIFACT 2379 (format 102), never by the habits
 * of a language. Names, codes and check digits are read as in print.
 */
public final class ExactValues {

	private static final Pattern DECIMAL = Pattern.compile("\\s*([-+]?)(\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})\\s*");

	/** With a time or the offset of a time zone behind it. */
	private static final Pattern DATE = Pattern
		.compile("\\s*(\\d{4}-\\d{2}-\\d{2})(?:T[\\d:.]{1,20})?(?:Z|[-+]\\d{2}:\\d{2})?\\s*");

	private static final Pattern DIGITS = Pattern.compile("\\s*(\\d{4})(\\d{2})(\\d{2})(?:\\d{4}|\\d{6})?\\s*");

	private ExactValues() {
	}

	/** Reads the text of an element as what its field holds. */
	public static Reading read(FieldType field, String text, Notation notation) {
		return switch (field.kind()) {
			case AMOUNT, NUMBER, RATE -> number(text);
			case DATE -> date(field, text, notation);
			case CODE -> isNumber(field) ? asWritten(text) : code(text);
			case IBAN -> iban(text);
			case CURRENCY -> currency(text);
			default -> Values.read(field, text, notation);
		};
	}

	/** Whether somebody numbered a document with it: its own, an order or an invoice. */
	private static boolean isNumber(FieldType field) {
		return field.role() == Role.NUMBER || field.role() == Role.ORIGINAL_NUMBER
				|| field.term() != null && field.term().number();
	}

	private static Reading number(String text) {
		Matcher decimal = DECIMAL.matcher(text);
		if (!decimal.matches()) {
			return Reading.unreadable("amount");
		}
		String digits = decimal.group(2).endsWith(".") ? decimal.group(2) + "0" : decimal.group(2);
		BigDecimal number = new BigDecimal(digits);
		return Reading
			.of(((decimal.group(1).equals("-") && number.signum() != 0) ? number.negate() : number).toPlainString());
	}

	/** Whether a day is a likely one is asked as of any other date. */
	private static Reading date(FieldType field, String text, Notation notation) {
		Matcher date = DATE.matcher(text);
		if (date.matches()) {
			return Dates.read(date.group(1), Sense.of(field), notation);
		}
		Matcher digits = DIGITS.matcher(text);
		return digits.matches()
				? Dates.read(digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3), Sense.of(field), notation)
				: Reading.unreadable("date");
	}

	/** Words in it are no label, but part of what its author takes for an IBAN. */
	private static Reading iban(String text) {
		String code = Texts.code(text);
		Reading reading = Iban.read(text);
		return (code.equals(reading.value()) || reading.proven()) ? reading
				: code.isEmpty() ? Reading.unreadable("empty") : Reading.wrong(code, "iban-check-digits");
	}

	/** Two letters are a mark in print (Fr., Ft); here perhaps a country. */
	private static Reading currency(String text) {
		Reading reading = Currencies.read(text);
		String value = reading.value();
		return (value != null && Texts.code(text).matches("[A-Z]{2}\\.?"))
				? Reading.doubtful(value, "currency-ambiguous") : reading;
	}

	/** Every blank and every letter of the number of a document counts. */
	private static Reading asWritten(String text) {
		String number = text.strip();
		return number.isEmpty() ? Reading.unreadable("empty") : new Reading(number, false, List.of());
	}

	/** All of it is the number, whatever it looks like. */
	private static Reading code(String text) {
		String code = Texts.code(text);
		return code.isEmpty() ? Reading.unreadable("empty") : new Reading(code, false, List.of());
	}

}

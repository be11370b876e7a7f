package io.dromedary.check;

import java.math.BigDecimal;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;

/** Reads a printed text as what its field holds. */
record Reader(Notation notation) {

	Reading read(FieldType field, String printed) {
		return switch (field.kind()) {
			case TEXT, NAME, ADDRESS -> words(Texts.clean(printed));
			case CODE -> code(Texts.code(printed));
			case DATE -> new Dates(Sense.of(field), notation).read(printed);
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

	/** A number of a document that holds no digit is a word from beside it. */
	private static Reading code(String text) {
		return text.chars().anyMatch(Character::isDigit) ? Reading.of(text)
				: Texts.key(text).isEmpty() ? Reading.unreadable("empty") : Reading.wrong(text, "code");
	}

	/** The same for two notations of one value. */
	static String key(FieldKind kind, String value) {
		return switch (kind) {
			case AMOUNT, NUMBER, RATE -> new BigDecimal(value).stripTrailingZeros().toPlainString();
			case TEXT, NAME, ADDRESS, CODE -> Texts.key(value);
			case VAT -> Vat.key(value);
			default -> value;
		};
	}

}

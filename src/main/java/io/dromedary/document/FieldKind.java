package io.dromedary.document;

/** What a field holds, and so how its printed text is normalised and checked. */
public enum FieldKind {

	/** Any words. */
	TEXT,
	/** The name of a person or firm. */
	NAME,
	/** A postal address, perhaps over several lines. */
	ADDRESS,
	/** A calendar date; value ISO 8601. */
	DATE,
	/** An amount of money; value with a decimal point. */
	AMOUNT,
	/** A count, weight or other number; value with a decimal point. */
	NUMBER,
	/** A percentage such as 22 or 22.5; value without the percent sign. */
	RATE,
	/** A number or code of letters and digits, such as an invoice number. */
	CODE,
	/** ISO 4217, three letters. */
	CURRENCY,
	/** ISO 13616. */
	IBAN,
	/** A VAT identification number; Italian ones with or without IT. */
	VAT,
	/** Italian codice fiscale (DM 23/12/1976 n. 13813). */
	CODICE_FISCALE,
	/** M or F. */
	SEX

}

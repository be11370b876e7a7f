package io.dromedary.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a field means to the rules, whatever it is called. It is said in the type file; a
 * field without a role is read and checked by its kind alone. In a type file a role is
 * written in small letters with hyphens: {@code unit-price}.
 */
public enum Role {

	/**
	 * The number the paper is known by. Pages that bear different ones are several
	 * documents.
	 */
	NUMBER(false, FieldKind.CODE),
	/**
	 * The day the document was made, or what it speaks of was done: past or about now.
	 */
	ISSUED(false, FieldKind.DATE),
	/** The day something must be paid or done by: may lie ahead. */
	DUE(false, FieldKind.DATE),
	/** The last day something holds: may lie far ahead. */
	EXPIRY(false, FieldKind.DATE),
	/**
	 * The day a person was born: before all other dates of the document, at most 120
	 * years ago, and as their codice fiscale says.
	 */
	BIRTH(false, FieldKind.DATE),
	/** The sum without tax. The rows of the item table may add up to it. */
	NET(false, FieldKind.AMOUNT),
	/**
	 * The whole sum to pay. What was handed over less the change comes to it, the rows of
	 * the item table may add up to it, and the currency printed beside it goes before
	 * others.
	 */
	TOTAL(false, FieldKind.AMOUNT),
	/** The given names of a person, compared with their codice fiscale. */
	GIVEN_NAME(false, FieldKind.NAME),
	/** The family name of a person, compared with their codice fiscale. */
	FAMILY_NAME(false, FieldKind.NAME),
	/**
	 * The nationality of a person, compared with the machine readable zone of their
	 * document, and taken from it where it is not printed.
	 */
	NATIONALITY(false, FieldKind.TEXT),
	/**
	 * Whose paper it is: {@code received}, {@code issued}, {@code internal} or
	 * {@code not-ours}. It follows from the parties and from who we are; without a word
	 * on who we are it has no value.
	 */
	DIRECTION(false, FieldKind.TEXT),
	/**
	 * What kind of invoice it is, in a word such as {@code advance-invoice}. It follows
	 * from the type code that a document carries, else from its heading.
	 */
	DOCUMENT_KIND(false, FieldKind.TEXT),
	/** The number of the paper that this one answers. */
	ORIGINAL_NUMBER(false, FieldKind.CODE),
	/** The day the paper was made that this one answers: past or about now. */
	ORIGINAL_DATE(false, FieldKind.DATE),
	/** How many, in a row. Times the unit price it is the amount of the row. */
	QUANTITY(true, FieldKind.NUMBER),
	/** The price of one, in a row. */
	UNIT_PRICE(true, FieldKind.AMOUNT),
	/** The sum of a row. */
	LINE_AMOUNT(true, FieldKind.AMOUNT);

	private final boolean column;

	private final FieldKind kind;

	Role(boolean column, FieldKind kind) {
		this.column = column;
		this.kind = kind;
	}

	/** Whether it belongs to a column of the item table; else to a field. */
	public boolean column() {
		return column;
	}

	/** The kind a field must have to play it. */
	public FieldKind kind() {
		return kind;
	}

	/** Whether a field in this role follows from others, so that nobody looks for it. */
	public boolean derived() {
		return this == DIRECTION || this == DOCUMENT_KIND;
	}

	/** As written in a type file. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The role of that word. */
	public static Optional<Role> of(String word) {
		return Arrays.stream(values()).filter((role) -> role.word().equals(word)).findFirst();
	}

	/** The roles that say what a date is the date of. */
	public static Set<Role> dates() {
		return Set.of(ISSUED, DUE, EXPIRY, BIRTH);
	}

}

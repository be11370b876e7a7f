package io.dromedary.value;

import java.time.LocalDate;

import io.dromedary.document.FieldType;
import io.dromedary.document.Role;

/**
 * What a date field speaks of, told by its role: it decides the century of a two-digit
 * year and which dates are believable.
 */
public enum Sense {

	/** A date of birth: past, at most 120 years ago. */
	BIRTH(120, 0),
	/** A date until which something holds: may lie far ahead. */
	UNTIL(60, 60),
	/** Nobody said: near or far. */
	OPEN(120, 60),
	/** When the document, or what it speaks of, was made: past or about now. */
	MADE(60, 1);

	/** An invoice may be dated ahead, but not by more than this many days. */
	private static final int AHEAD = 62;

	private final int yearsBack;

	private final int yearsAhead;

	Sense(int yearsBack, int yearsAhead) {
		this.yearsBack = yearsBack;
		this.yearsAhead = yearsAhead;
	}

	public static Sense of(FieldType field) {
		Role role = field.role();
		if (role == null) {
			return OPEN;
		}
		return switch (role) {
			case BIRTH -> BIRTH;
			case DUE, EXPIRY -> UNTIL;
			case ISSUED, ORIGINAL_DATE -> MADE;
			default -> OPEN;
		};
	}

	/**
	 * Whether a year of two digits may be of this century or the last, as far as the
	 * sense tells.
	 */
	public boolean openCentury(LocalDate date, LocalDate today) {
		return this == OPEN && MADE.tooLate(date, today);
	}

	/** The full year of a two-digit one. */
	public int year(int twoDigits, LocalDate today) {
		int latest = today.getYear() + ((this == UNTIL || this == OPEN) ? 49 : yearsAhead);
		return latest - Math.floorMod(latest - twoDigits, 100);
	}

	public boolean tooEarly(LocalDate date, LocalDate today) {
		return date.isBefore(today.minusYears(yearsBack));
	}

	public boolean tooLate(LocalDate date, LocalDate today) {
		return date.isAfter((this == MADE) ? today.plusDays(AHEAD) : today.plusYears(yearsAhead));
	}

}

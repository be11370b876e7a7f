package io.dromedary.value;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a date field speaks of, told by its name: it decides the century of a two-digit
 * year and which dates are believable.
 */
public enum Sense {

	/** A date of birth: past, at most 120 years ago. */
	BIRTH(120, 0),
	/** A date until which something holds: may lie far ahead. */
	UNTIL(60, 60),
	/** When the document, or what it speaks of, was made: past or about now. */
	MADE(60, 1);

	private static final Pattern BORN = Pattern.compile("birth|born|nascita|nato|geburt|naissance|nacimiento|dob");

	private static final Pattern ENDS = Pattern
		.compile("due|expir|valid|until|scadenza|faellig|ablauf|echeance|vencimiento|caducidad|end");

	/** An invoice may be dated ahead, but not by more than this many days. */
	private static final int AHEAD = 62;

	private final int yearsBack;

	private final int yearsAhead;

	Sense(int yearsBack, int yearsAhead) {
		this.yearsBack = yearsBack;
		this.yearsAhead = yearsAhead;
	}

	public static Sense of(String field) {
		String name = field.toLowerCase(Locale.ROOT);
		if (BORN.matcher(name).find()) {
			return BIRTH;
		}
		return ENDS.matcher(name).find() ? UNTIL : MADE;
	}

	/** The full year of a two-digit one. */
	public int year(int twoDigits, LocalDate today) {
		int latest = today.getYear() + ((this == UNTIL) ? 49 : yearsAhead);
		return latest - Math.floorMod(latest - twoDigits, 100);
	}

	public boolean tooEarly(LocalDate date, LocalDate today) {
		return date.isBefore(today.minusYears(yearsBack));
	}

	public boolean tooLate(LocalDate date, LocalDate today) {
		return date.isAfter((this == MADE) ? today.plusDays(AHEAD) : today.plusYears(yearsAhead));
	}

}

package io.dromedary.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The Italian codice fiscale (DM 23/12/1976 n. 13813): of a person 16 characters, of a
 * body 11 digits, which are checked as a partita IVA.
 *
 * @param code 16 characters, checked
 */
public record CodiceFiscale(String code) {

	private static final Pattern PERSON = Pattern
		.compile("[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]");

	private static final Pattern BODY = Pattern.compile("\\d{11}");

	/** Letters that stand for the digits 0 to 9 where two people share a code. */
	private static final String OMOCODIA = "LMNPQRSTUV";

	private static final String MONTHS = "ABCDEHLMPRST";

	private static final int[] DIGITS = { 6, 7, 9, 10, 12, 13, 14 };

	private static final int FEMALE = 40;

	private static final Pattern PRINTED = Pattern
		.compile("(?<![A-Z0-9])[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPR-T][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z](?![A-Z0-9])");

	/** What looks like the code of a person. */
	public static List<Span> find(String text) {
		var spans = new ArrayList<Span>();
		Matcher match = PRINTED.matcher(Texts.capitals(text));
		while (match.find()) {
			spans.add(new Span(text.substring(match.start(), match.end()), match.start(), match.end()));
		}
		return spans;
	}

	/**
	 * The code that a text is, of a person or a body, with its check letter or digit
	 * checked.
	 */
	public static Reading read(String printed) {
		String code = Texts.letters(printed);
		if (BODY.matcher(code).matches()) {
			return CheckDigits.luhn(code) ? Reading.proven(code) : Reading.wrong(code, "codice-fiscale-check");
		}
		if (!PERSON.matcher(code).matches()) {
			return Reading.wrong(code, "codice-fiscale-format");
		}
		if (CheckDigits.italianLetter(code.substring(0, 15)) != code.charAt(15)) {
			return Reading.wrong(code, "codice-fiscale-check");
		}
		boolean possible = new CodiceFiscale(code).birthday() != null;
		return possible ? Reading.proven(code) : Reading.wrong(code, "codice-fiscale-date");
	}

	/** The code of a person; null where it is none. */
	public static @Nullable CodiceFiscale ofPerson(@Nullable String code) {
		return (code != null && PERSON.matcher(code).matches()) ? new CodiceFiscale(code) : null;
	}

	public String sex() {
		return (number(9, 11) > FEMALE) ? "F" : "M";
	}

	/** Whether a date of birth agrees; the century is not part of the code. */
	public boolean bornOn(LocalDate date) {
		return date.getYear() % 100 == number(6, 8) && MonthDay.from(date).equals(birthday());
	}

	/** Whether a family name agrees: its consonants, then its vowels, then X. */
	public boolean familyName(String name) {
		return code.substring(0, 3).equals(three(consonants(name), vowels(name)));
	}

	/** Whether given names agree: of four or more consonants the second is left out. */
	public boolean givenName(String name) {
		String consonants = consonants(name);
		String chosen = (consonants.length() > 3) ? consonants.charAt(0) + consonants.substring(2) : consonants;
		return code.substring(3, 6).equals(three(chosen, vowels(name)));
	}

	private @Nullable MonthDay birthday() {
		int month = MONTHS.indexOf(code.charAt(8)) + 1;
		int day = number(9, 11);
		try {
			int dayOfMonth = (day > FEMALE) ? day - FEMALE : day;
			// A 29 February needs a leap year: of the two centuries possible, 2000 is
			// one.
			int year = number(6, 8);
			LocalDate.of((year == 0) ? 2000 : 1900 + year, month, dayOfMonth);
			return MonthDay.of(month, dayOfMonth);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private int number(int from, int to) {
		var digits = new StringBuilder(code);
		for (int at : DIGITS) {
			int digit = OMOCODIA.indexOf(code.charAt(at));
			if (digit >= 0) {
				digits.setCharAt(at, (char) ('0' + digit));
			}
		}
		return Integer.parseInt(digits.substring(from, to));
	}

	private static String three(String first, String then) {
		return (first + then + "XXX").substring(0, 3);
	}

	private static String consonants(String name) {
		return Texts.key(name).replaceAll("[AEIOU]", "");
	}

	private static String vowels(String name) {
		return Texts.key(name).replaceAll("[^AEIOU]", "");
	}

	@Override
	public String toString() {
		return "CodiceFiscale[]";
	}

}

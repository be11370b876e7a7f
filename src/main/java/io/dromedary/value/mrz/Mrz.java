package io.dromedary.value.mrz;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The machine readable zone of an identity document: ICAO 9303 (8th edition), parts 4
 * (TD3), 5 (TD1), 6 (TD2) and 7 (visas MRV-A and MRV-B).
 *
 * @param documentType its first characters, for example {@code P} or {@code ID}
 * @param issuer as ICAO abbreviates states, for example {@code ITA} or {@code D}
 * @param number of the document; in TD1 and TD2 it may be longer than nine characters
 * @param nationality as issuer
 * @param birth {@code yyMMdd} as printed
 * @param sex {@code M}, {@code F} or {@code X} where it is not said
 * @param expiry {@code yyMMdd} as printed
 * @param surname in capitals A to Z, parted by blanks; accents and apostrophes are lost
 * @param givenNames as surname; may be cut off at the end of the line
 * @param failed the check digits that do not fit; no digit covers names, nationality and
 * sex
 */
public record Mrz(Format format, String documentType, String issuer, String number, String nationality, String birth,
		String sex, String expiry, String surname, String givenNames, Set<Check> failed) {

	private static final int[] WEIGHTS = { 7, 3, 1 };

	private static final char FILLER = '<';

	/** Where names begin in the first line of a book. */
	static final int NAMES = 5;

	/** Shape of a zone. */
	public enum Format {

		/** Cards: three lines of 30. */
		TD1(3, 30),
		/** Larger cards: two lines of 36. */
		TD2(2, 36),
		/** Passports: two lines of 44. */
		TD3(2, 44),
		/** Large visas: two lines of 44. */
		MRV_A(2, 44),
		/** Small visas: two lines of 36. */
		MRV_B(2, 36);

		private final int lines;

		private final int width;

		Format(int lines, int width) {
			this.lines = lines;
			this.width = width;
		}

		/** Lines of a zone. */
		public int lines() {
			return lines;
		}

		/** Characters of a line. */
		public int width() {
			return width;
		}

		private boolean visa() {
			return this == MRV_A || this == MRV_B;
		}

	}

	/** What a check digit covers. */
	public enum Check {

		NUMBER, BIRTH, EXPIRY, OPTIONAL, COMPOSITE

	}

	public Mrz {
		failed = failed.isEmpty() ? Set.of() : Set.copyOf(failed);
	}

	/**
	 * Reads a zone.
	 * @param lines from top to bottom, each as long as its format wants
	 * @return empty where they have the shape of no format
	 */
	public static Optional<Mrz> of(List<String> lines) {
		for (Format format : Format.values()) {
			boolean fits = lines.size() == format.lines
					&& lines.stream().allMatch((line) -> line.length() == format.width)
					&& (lines.get(0).charAt(0) == 'V') == format.visa();
			if (fits) {
				return Optional.of((format == Format.TD1) ? card(lines) : book(format, lines));
			}
		}
		return Optional.empty();
	}

	/** Whether every check digit fits, and both dates are digits. */
	public boolean proven() {
		return failed.isEmpty() && birth.matches("\\d{6}") && expiry.matches("\\d{6}");
	}

	/** Whether the names fill their line to its end: the last of them may be cut off. */
	public boolean cut() {
		int room = (format == Format.TD1) ? format.width : format.width - NAMES;
		return surname.length() + 2 + givenNames.length() >= room;
	}

	private static Mrz card(List<String> lines) {
		String first = lines.get(0);
		String second = lines.get(1);
		var number = Number.of(first.substring(5, 14), first.charAt(14), first.substring(15));
		Set<Check> failed = failed(number, second.substring(0, 6), second.charAt(6), second.substring(8, 14),
				second.charAt(14));
		String all = first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18, 29);
		check(failed, Check.COMPOSITE, all, second.charAt(29));
		return of(Format.TD1, first, number, second.substring(15, 18), second.substring(0, 6), second.charAt(7),
				second.substring(8, 14), lines.get(2), failed);
	}

	private static Mrz book(Format format, List<String> lines) {
		String first = lines.get(0);
		String second = lines.get(1);
		String rest = second.substring(28);
		var number = (format == Format.TD2) ? Number.of(second.substring(0, 9), second.charAt(9), rest.substring(0, 7))
				: new Number(second.substring(0, 9), second.charAt(9));
		Set<Check> failed = failed(number, second.substring(13, 19), second.charAt(19), second.substring(21, 27),
				second.charAt(27));
		if (format == Format.TD3 && !(blank(second.substring(28, 42)) && second.charAt(42) == FILLER)) {
			check(failed, Check.OPTIONAL, second.substring(28, 42), second.charAt(42));
		}
		if (!format.visa()) {
			int end = format.width - 1;
			String all = second.substring(0, 10) + second.substring(13, 20) + second.substring(21, end);
			check(failed, Check.COMPOSITE, all, second.charAt(end));
		}
		return of(format, first, number, second.substring(10, 13), second.substring(13, 19), second.charAt(20),
				second.substring(21, 27), first.substring(NAMES), failed);
	}

	private static Mrz of(Format format, String first, Number number, String nationality, String birth, char sex,
			String expiry, String names, Set<Check> failed) {
		int parted = names.indexOf("<<");
		String surname = (parted < 0) ? names : names.substring(0, parted);
		String given = (parted < 0) ? "" : names.substring(parted);
		return new Mrz(format, plain(first.substring(0, 2)), plain(first.substring(2, 5)), number.plain(),
				plain(nationality), plain(birth), (sex == FILLER) ? "X" : String.valueOf(sex), plain(expiry),
				words(surname), words(given), failed);
	}

	private static Set<Check> failed(Number number, String birth, char birthDigit, String expiry, char expiryDigit) {
		Set<Check> failed = EnumSet.noneOf(Check.class);
		if (!number.fits()) {
			failed.add(Check.NUMBER);
		}
		check(failed, Check.BIRTH, birth, birthDigit);
		check(failed, Check.EXPIRY, expiry, expiryDigit);
		return failed;
	}

	private static void check(Set<Check> failed, Check check, String text, char digit) {
		if (digit(text) != digit) {
			failed.add(check);
		}
	}

	/** ICAO 9303-3, 4.9: weights 7, 3, 1; letters count from 10, the filler 0. */
	private static char digit(String text) {
		int sum = 0;
		for (int at = 0; at < text.length(); at++) {
			char sign = text.charAt(at);
			int value = (sign == FILLER) ? 0 : Character.isDigit(sign) ? sign - '0' : sign - 'A' + 10;
			sum += value * WEIGHTS[at % WEIGHTS.length];
		}
		return (char) ('0' + sum % 10);
	}

	private static boolean blank(String text) {
		return text.chars().allMatch((sign) -> sign == FILLER);
	}

	/** Without the fillers behind it. */
	private static String plain(String text) {
		return text.replaceFirst("<++$", "");
	}

	private static String words(String text) {
		return text.replace(FILLER, ' ').strip().replaceAll(" +", " ");
	}

	/** The checks that failed, as words: {@code birth composite}. */
	String failedWords() {
		return failed.stream()
			.sorted()
			.map((check) -> check.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
	}

	/** Names and dates of a person are never logged. */
	@Override
	public String toString() {
		return "Mrz[" + format + "]";
	}

	/**
	 * A number and its check digit.
	 *
	 * @param more what does not fit into the nine characters of the number
	 */
	private record Number(String text, String more, char digit) {

		Number(String text, char digit) {
			this(text, "", digit);
		}

		/** A filler for the digit says that the number goes on, with its digit last. */
		static Number of(String text, char digit, String optional) {
			int end = optional.indexOf(FILLER);
			String more = (end < 0) ? optional : optional.substring(0, end);
			boolean longer = digit == FILLER && more.length() > 1 && !blank(text);
			return longer ? new Number(text, more.substring(0, more.length() - 1), more.charAt(more.length() - 1))
					: new Number(text, digit);
		}

		/**
		 * Issuers differ in whether the filler between both parts of a long number
		 * counts.
		 */
		boolean fits() {
			return digit == Mrz.digit(text + more) || !more.isEmpty() && digit == Mrz.digit(text + FILLER + more);
		}

		String plain() {
			return Mrz.plain(text + more);
		}

		@Override
		public String toString() {
			return "Number";
		}

	}

}

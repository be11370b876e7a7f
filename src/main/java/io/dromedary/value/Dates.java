package io.dromedary.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.value.Notation.Order;
import org.jspecify.annotations.Nullable;

/**
 * Dates as printed, day first unless the document says otherwise: {@code 2033-05-14},
 * {@code 14.05.2033}, {@code 14/05/'87}, {@code 14 mag 2026}, {@code le 3 août 2025},
 * {@code March 5, 2026}, {@code 3 maart 2026}. A time behind the date is left aside. What
 * is printed together with a date and is none of it makes the whole a doubt.
 */
public final class Dates {

	private static final String DIGIT_BEFORE = "(?<!\\d)(?<!\\d[.,/-])(?<!\\d[./-] )";

	private static final String DIGIT_BEHIND = "(?!\\d)(?![./-]\\d)";

	private static final Pattern ISO = Pattern
		.compile(DIGIT_BEFORE + "(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})" + DIGIT_BEHIND);

	/**
	 * The year may be followed at once by a time: {@code 25/12/20188:13}; and before a
	 * time {@code REG#19-21/03/2018} is no span of days.
	 */
	private static final Pattern NUMBERS = Pattern
		.compile("(?:" + DIGIT_BEFORE + "|(?<=\\d- {0,1})(?=\\d{2}/\\d{2}/20\\d{2} ?\\d{1,2}:\\d{2}))"
				+ "(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(?:((?:19|20)\\d{2})(?=\\d{1,2}:)|('?\\d{2}|\\d{4})"
				+ DIGIT_BEHIND + ")");

	private static final Pattern SPACED = Pattern
		.compile("(?<![\\d.,/-])(?<!\\d )(\\d{1,2})( )(\\d{1,2}) ((?:19|20)\\d{2})(?! ?\\d)");

	/**
	 * In {@code No. 12 March 15, 2026} the number before the month is none of the date.
	 */
	private static final Pattern DAY_MONTH = Pattern.compile(DIGIT_BEFORE
			+ "(\\d{1,2})(?:er|st|nd|rd|th|o|º|°|ª)?[ ./-]{0,3}(?:de |of |del |di )?(\\p{L}{3,12})[ ./,-]{0,3}"
			+ "(?:de |del )?('?\\d{2}(?! ?, ?(?:19|20)\\d{2}(?!\\d))|\\d{4})(?!\\d)", Pattern.CASE_INSENSITIVE);

	private static final Pattern MONTH_DAY = Pattern.compile(
			"(?<![\\p{L}\\d])(\\p{L}{3,12})\\.?[ /-]?(\\d{1,2})(?:st|nd|rd|th)?(?: ?, ?|[ /-]{1,2})(\\d{4}|'?\\d{2})(?![\\d:]|[.,]\\d)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PACKED_ISO = Pattern.compile("((?:19|20)\\d{2})()(\\d{2})(\\d{2})");

	private static final Pattern PACKED = Pattern.compile("(\\d{2})()(\\d{2})((?:19|20)\\d{2})");

	/** A digit and a mark before a date, and what else is no end of a word. */
	private static final Pattern GLUED_BEFORE = Pattern.compile("\\d[·'_%~]$|[\\p{L}]_$|\\p{No}$");

	/**
	 * A mark and a digit or a single letter behind a date, and what else is no end of it.
	 */
	private static final Pattern GLUED_BEHIND = Pattern
		.compile("[-/_.,·'~=]{1,2}(?:\\d|\\p{L}(?<![hH])(?![\\p{L}'.]))|_\\p{L}|\\p{No}|[%\\p{Sc}]");

	/** How long ago, in days, a document that is read now was hardly made. */
	private static final int RECENT = 550;

	/** How far ahead, in days, the dates of a document hardly lie. */
	private static final int AHEAD = 800;

	/** A document that is read now was hardly made later than so many days from now. */
	private static final int MADE_AHEAD = 62;

	/**
	 * Books are kept for ten years (art. 2220 of the Italian civil code, and alike
	 * elsewhere).
	 */
	private static final int YEARS_KEPT = 10;

	private static final int YEARS_POSSIBLE = 20;

	private Dates() {
	}

	/**
	 * All dates in a text, from left to right, each with all that is printed together
	 * with it.
	 */
	public static List<Span> find(String text) {
		if (!Texts.anyDigit(text)) {
			return List.of();
		}
		var spans = new ArrayList<Span>();
		for (Printed date : printed(Signs.plain(text), true)) {
			spans.add(new Span(text.substring(date.from(), date.to()), date.from(), date.to()));
		}
		return spans;
	}

	/**
	 * What looks like a date with slips in it: nobody knows what it says, but it says
	 * something.
	 */
	static List<Span> damaged(String text) {
		var spans = new ArrayList<Span>();
		Matcher match = DateForm.DAMAGED.matcher(Signs.plain(text));
		while (match.find()) {
			long digits = match.group().chars().filter(Character::isDigit).count();
			boolean slips = match.group().chars().anyMatch((sign) -> Signs.likeDigit((char) sign))
					|| match.group().chars().filter((sign) -> "./-".indexOf(sign) >= 0).distinct().count() > 1;
			if (digits >= 4 && slips) {
				spans.add(new Span(text.substring(match.start(), match.end()), match.start(), match.end()));
			}
		}
		return spans;
	}

	/**
	 * The one date in a text, ISO 8601.
	 * @param sense what the date speaks of
	 */
	public static Reading read(String printed, Sense sense, Notation notation) {
		String text = Signs.plain(Texts.clean(Signs.plain(printed)));
		List<Printed> found = printed(text, false);
		Set<Reading> readings = new LinkedHashSet<>();
		found.forEach((date) -> readings.add(date.reading(sense, notation)));
		if (readings.isEmpty()) {
			packed(text).forEach((date) -> readings.add(date.reading(sense, notation)));
		}
		return (readings.size() == 1) ? readings.iterator().next() : Reading.unreadable("date");
	}

	/** The same for two prints of one date, as far as the print alone tells. */
	static String key(String printed) {
		List<Printed> found = printed(Signs.plain(printed), true);
		return found.isEmpty() ? Texts.key(printed) : found.get(0).key();
	}

	/** Whether a date is plainly day first, plainly month first, or tells nothing. */
	static @Nullable Order order(String printed) {
		for (Printed date : all(NUMBERS, Signs.plain(printed), DateForm.NUMBERS, true)) {
			if (date.first() > 12 && date.first() <= 31 && date.second() <= 12) {
				return Order.DAY_FIRST;
			}
			if (date.second() > 12 && date.second() <= 31 && date.first() <= 12) {
				return Order.MONTH_FIRST;
			}
		}
		return null;
	}

	/**
	 * Whether dates of three short numbers plainly begin, or plainly end, with the year.
	 */
	static @Nullable Boolean yearFirst(Collection<String> words, LocalDate today) {
		boolean first = false;
		boolean last = false;
		for (String word : words) {
			for (Printed date : all(NUMBERS, Signs.plain(word), DateForm.NUMBERS, true)) {
				if (date.year().length() == 2) {
					first |= plainly(date.yearFirst(today), date.yearLast(today), today);
					last |= plainly(date.yearLast(today), date.yearFirst(today), today);
				}
			}
		}
		return (first == last) ? null : first;
	}

	/** Whether it is of these years, and the other clearly is not, by more than a day. */
	private static boolean plainly(@Nullable LocalDate meant, @Nullable LocalDate other, LocalDate today) {
		return meant != null && near(meant, today)
				&& (!within(other, YEARS_POSSIBLE, today) || Printed.recent(meant, today) && !near(other, today));
	}

	private static boolean near(@Nullable LocalDate date, LocalDate today) {
		return within(date, YEARS_KEPT, today);
	}

	private static boolean within(@Nullable LocalDate date, int years, LocalDate today) {
		return date != null && date.isAfter(today.minusYears(years)) && date.isBefore(today.plusDays(AHEAD));
	}

	/**
	 * @param strict whether numbers that are no day and month are left out; to a reader
	 * they are a date that is not in the calendar
	 */
	private static List<Printed> printed(String text, boolean strict) {
		if (text.length() < 6 || !Texts.anyDigit(text)) {
			return List.of();
		}
		var found = new ArrayList<Printed>();
		add(found, all(ISO, text, DateForm.ISO, strict));
		add(found, all(NUMBERS, text, DateForm.NUMBERS, strict));
		add(found, all(DAY_MONTH, text, DateForm.DAY_MONTH, strict));
		add(found, all(MONTH_DAY, text, DateForm.MONTH_DAY, strict));
		add(found, all(SPACED, text, DateForm.NUMBERS, strict));
		found.sort(Comparator.comparingInt(Printed::from));
		return found;
	}

	private static List<Printed> packed(String text) {
		Matcher iso = PACKED_ISO.matcher(text);
		if (iso.matches()) {
			return List.of(Printed.of(iso, text, DateForm.ISO));
		}
		Matcher packed = PACKED.matcher(text);
		return packed.matches() ? List.of(Printed.of(packed, text, DateForm.NUMBERS)) : List.of();
	}

	private static void add(List<Printed> found, List<Printed> more) {
		more.stream()
			.filter((date) -> found.stream().noneMatch((one) -> one.from() < date.to() && date.from() < one.to()))
			.toList()
			.forEach(found::add);
	}

	private static List<Printed> all(Pattern pattern, String text, DateForm form, boolean strict) {
		if (!form.mayStandIn(text)) {
			return List.of();
		}
		var found = new ArrayList<Printed>();
		Matcher match = pattern.matcher(text);
		while (match.find()) {
			Printed date = Printed.of(match, text, form);
			if (date.possible() || !strict && date.inNumbers()) {
				found.add(date);
			}
		}
		return found;
	}

	/**
	 * A date as it stands in a text.
	 *
	 * @param from with what is printed together with it
	 * @param glued whether that is more than the date
	 */
	private record Printed(int from, int to, boolean glued, DateForm form, String mark, int first, int second,
			String year) {

		static Printed of(Matcher match, String text, DateForm form) {
			int from = match.start();
			int to = match.end();
			from = begin(text, from);
			boolean time = to < text.length() && (text.charAt(to) == 'T' || Character.isDigit(text.charAt(to)));
			to = time ? to : end(text, to);
			boolean glued = from < match.start() || to > match.end();
			return switch (form) {
				case ISO -> new Printed(from, to, glued, form, match.group(2), number(match.group(3)),
						number(match.group(4)), match.group(1));
				case NUMBERS -> new Printed(from, to, glued, form, match.group(2), number(match.group(1)),
						number(match.group(3)), year(match));
				case DAY_MONTH -> new Printed(from, to, glued, form, "", number(match.group(1)),
						Months.number(match.group(2)), match.group(3).replace("'", ""));
				case MONTH_DAY -> new Printed(from, to, glued, form, "", Months.number(match.group(1)),
						number(match.group(2)), match.group(3).replace("'", ""));
			};
		}

		private static int begin(String text, int at) {
			int from = at;
			Matcher joint = GLUED_BEFORE.matcher(text).region(Math.max(0, at - 2), at);
			if (joint.find()) {
				from = joint.start();
			}
			while (Signs.letterOrDigit(text, from - 1)) {
				from--;
			}
			return from;
		}

		private static int end(String text, int at) {
			int to = at;
			Matcher joint = GLUED_BEHIND.matcher(text).region(at, text.length());
			if (joint.lookingAt()) {
				to = joint.end();
			}
			while (Signs.letterOrDigit(text, to)) {
				to++;
			}
			return to;
		}

		private static String year(Matcher match) {
			String year = (match.group(4) != null) ? match.group(4) : match.group(match.groupCount());
			return year.replace("'", "");
		}

		private static int number(String digits) {
			return Integer.parseInt(digits);
		}

		boolean inNumbers() {
			return form == DateForm.ISO || form == DateForm.NUMBERS;
		}

		/**
		 * Whether it may be a date at all; whether it is in the calendar is for the
		 * reading.
		 */
		boolean possible() {
			return switch (form) {
				case ISO, NUMBERS ->
					Math.min(first, second) >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
				case DAY_MONTH -> second > 0 && first <= 31;
				case MONTH_DAY -> first > 0 && second <= 31;
			};
		}

		String key() {
			boolean monthFirst = form == DateForm.ISO || form == DateForm.MONTH_DAY || second > 12;
			String end = year.substring(year.length() - 2);
			return (monthFirst ? second + "-" + first : first + "-" + second) + "-" + end;
		}

		Reading reading(Sense sense, Notation notation) {
			Reading reading = switch (form) {
				case ISO -> date(first, second, sense, notation);
				case DAY_MONTH -> date(second, first, sense, notation);
				case MONTH_DAY -> date(first, second, sense, notation);
				case NUMBERS -> numbers(sense, notation);
			};
			String value = reading.value();
			return (glued && value != null) ? Reading.doubtful(value, "cut") : reading;
		}

		private Reading numbers(Sense sense, Notation notation) {
			if (Boolean.TRUE.equals(notation.yearFirst()) && year.length() == 2) {
				LocalDate date = yearFirst(notation.today());
				return (date != null) ? Reading.of(date.toString()) : Reading.unreadable("date-impossible");
			}
			boolean open = first <= 12 && second <= 12 && first != second && !mark.equals(".");
			boolean dayFirst = second <= 12 && !(open && notation.dates() == Order.MONTH_FIRST);
			Reading reading = dayFirst ? date(second, first, sense, notation) : date(first, second, sense, notation);
			String value = reading.value();
			boolean certain = (!open || notation.dates() != Order.UNCERTAIN) && !yearMayBeFirst(value, sense, notation);
			return (certain || value == null) ? reading : Reading.doubtful(value, "date-ambiguous");
		}

		/**
		 * {@code 26-04-03} may be the third of April; {@code 26.04.12} is so where read
		 * day first it lies long ago, and year first just now.
		 */
		private boolean yearMayBeFirst(@Nullable String value, Sense sense, Notation notation) {
			LocalDate other = yearFirst(notation.today());
			if (other == null || value == null || year.length() != 2 || notation.yearFirst() != null
					|| other.toString().equals(value) || !mark.equals("-") && sense != Sense.MADE) {
				return false;
			}
			boolean here = recent(LocalDate.parse(value), notation.today());
			boolean there = recent(other, notation.today());
			return there && !here || mark.equals("-") && there == here && near(other, notation.today());
		}

		private static boolean recent(LocalDate date, LocalDate today) {
			return date.isAfter(today.minusDays(RECENT)) && date.isBefore(today.plusDays(MADE_AHEAD));
		}

		@Nullable LocalDate yearFirst(LocalDate today) {
			return date(century(first, today), second, Integer.parseInt(year));
		}

		@Nullable LocalDate yearLast(LocalDate today) {
			LocalDate dayFirst = date(century(Integer.parseInt(year), today), second, first);
			return (dayFirst != null) ? dayFirst : date(century(Integer.parseInt(year), today), first, second);
		}

		private static int century(int twoDigits, LocalDate today) {
			return Sense.MADE.year(twoDigits, today);
		}

		private static @Nullable LocalDate date(int year, int month, int day) {
			boolean possible = month >= 1 && month <= 12 && day >= 1
					&& day <= YearMonth.of(year, month).lengthOfMonth();
			return possible ? LocalDate.of(year, month, day) : null;
		}

		private Reading date(int month, int day, Sense sense, Notation notation) {
			int number = Integer.parseInt(year);
			int full = (year.length() == 2) ? sense.year(number, notation.today()) : number;
			try {
				return Reading.of(LocalDate.of(full, month, day).toString());
			}
			catch (DateTimeException ex) {
				return Reading.unreadable("date-impossible");
			}
		}

		@Override
		public String toString() {
			return "Printed[" + form + "]";
		}

	}

}

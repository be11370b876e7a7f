package io.dromedary.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.dromedary.check.Notation.Order;
import org.jspecify.annotations.Nullable;

/**
 * Dates as printed, day first unless the document says otherwise: {@code 2033-05-14},
 * {@code 14.05.2033}, {@code 14/05/87}, {@code 14 mag 2026}, {@code le 3 août 2025},
 * {@code March 5, 2026}. A time behind the date is left aside.
 */
final class Dates {

	private static final Pattern ISO = Pattern
		.compile("(?<!\\d)(\\d{4})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})(?!\\d)");

	private static final Pattern NUMBERS = Pattern
		.compile("(?<!\\d)(?<!\\d[-/.])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![-/.]?\\d)");

	private static final Pattern SPACED = Pattern.compile("(?<!\\d)(\\d{1,2})( )(\\d{1,2}) (\\d{4})(?!\\d)");

	private static final Pattern DAY_MONTH = Pattern
		.compile("(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th|o|°|ª)?[\\s./-]*(?:de |of |del )?([a-z]{3,10})[\\s./,-]*"
				+ "(?:de |del )?'?(\\d{4}|\\d{2})(?!\\d)");

	private static final Pattern MONTH_DAY = Pattern
		.compile("([a-z]{3,10})[\\s./-]*(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|[\\s/-]+)(\\d{4}|\\d{2})(?!\\d)");

	private static final Pattern PACKED_ISO = Pattern.compile("(?:19|20)\\d{6}");

	private static final Pattern PACKED = Pattern.compile("\\d{4}(?:19|20)\\d{2}");

	private final Sense sense;

	private final Notation notation;

	Dates(Sense sense, Notation notation) {
		this.sense = sense;
		this.notation = notation;
	}

	Reading read(String printed) {
		String text = Texts.plain(Texts.clean(printed)).toLowerCase(Locale.ROOT).strip();
		List<Function<String, List<Reading>>> ways = List.of((line) -> all(ISO, line, this::iso),
				(line) -> all(NUMBERS, line, this::numbers), (line) -> all(DAY_MONTH, line, this::dayMonth),
				(line) -> all(MONTH_DAY, line, this::monthDay), (line) -> all(SPACED, line, this::numbers),
				this::packed);
		for (var way : ways) {
			Set<Reading> readings = new LinkedHashSet<>(way.apply(text));
			if (!readings.isEmpty()) {
				return (readings.size() == 1) ? readings.iterator().next() : Reading.unreadable("date");
			}
		}
		return Reading.unreadable("date");
	}

	/** Whether a date is plainly day first, plainly month first, or tells nothing. */
	static @Nullable Order order(String printed) {
		var matcher = NUMBERS.matcher(Texts.clean(printed));
		if (!matcher.find()) {
			return null;
		}
		int first = Integer.parseInt(matcher.group(1));
		int second = Integer.parseInt(matcher.group(3));
		if (first > 12 && first <= 31 && second <= 12) {
			return Order.DAY_FIRST;
		}
		return (second > 12 && second <= 31 && first <= 12) ? Order.MONTH_FIRST : null;
	}

	private static List<Reading> all(Pattern pattern, String text, Function<MatchResult, @Nullable Reading> reader) {
		return pattern.matcher(text).results().map(reader).filter(Objects::nonNull).toList();
	}

	private Reading iso(MatchResult match) {
		return date(match.group(1), number(match.group(3)), number(match.group(4)));
	}

	private Reading numbers(MatchResult match) {
		int first = number(match.group(1));
		int second = number(match.group(3));
		boolean open = first <= 12 && second <= 12 && first != second && !match.group(2).equals(".");
		boolean dayFirst = second <= 12 && !(open && notation.dates() == Order.MONTH_FIRST);
		Reading reading = dayFirst ? date(match.group(4), second, first) : date(match.group(4), first, second);
		String value = reading.value();
		boolean certain = !open || notation.dates() != Order.UNCERTAIN;
		return (certain || value == null) ? reading : Reading.doubtful(value, "date-ambiguous");
	}

	private @Nullable Reading dayMonth(MatchResult match) {
		int month = Months.number(match.group(2));
		return (month == 0) ? null : date(match.group(3), month, number(match.group(1)));
	}

	private @Nullable Reading monthDay(MatchResult match) {
		int month = Months.number(match.group(1));
		return (month == 0) ? null : date(match.group(3), month, number(match.group(2)));
	}

	private List<Reading> packed(String text) {
		if (PACKED_ISO.matcher(text).matches()) {
			return List.of(date(text.substring(0, 4), number(text.substring(4, 6)), number(text.substring(6))));
		}
		if (PACKED.matcher(text).matches()) {
			return List.of(date(text.substring(4), number(text.substring(2, 4)), number(text.substring(0, 2))));
		}
		return List.of();
	}

	private Reading date(String year, int month, int day) {
		int full = (year.length() == 2) ? sense.year(number(year), notation.today()) : number(year);
		try {
			return Reading.of(LocalDate.of(full, month, day).toString());
		}
		catch (DateTimeException ex) {
			return Reading.unreadable("date-impossible");
		}
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

}

package io.dromedary.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Amounts and other numbers as printed in Italian, German, French, Spanish, English,
 * Dutch and Swiss documents: {@code 1.234,56}, {@code 1 234,56}, {@code 1,234.56},
 * {@code 1'234.56}, {@code 12,50-}, {@code (12.50)}, {@code CHF 12.--}; with other marks
 * before the cents too: {@code 12€50}, {@code 12'50}, {@code 12·50}, {@code £12-50}, and
 * raised cents. An amount is all that is printed together; where more than the amount is,
 * the whole is found and read as a doubt, never a part of it.
 */
public final class Amounts {

	private static final Pattern PRINTED = Pattern
		.compile("(?<before>[^\\d.,]*(?:\\.\\s[^\\d.,]*)?)(?<number>[.,]?\\d(?:[\\d.,' ]*\\d)?)(?<after>\\D*)");

	/** A price without cents: {@code 12,-}. */
	private static final Pattern NO_CENTS = Pattern.compile("[.,]\\s?[-]{1,2}");

	private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d+)?");

	private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{2,3})*[.,]\\d{3}");

	/** In {@code Rs.500} the point belongs to the mark. */
	private static final Pattern ABBREVIATED = Pattern.compile("(?i)S?Fr|Rs|Kr");

	private static final Pattern UNIT = Pattern.compile("[\\p{L}²³.%/*]{1,10}");

	private static final Pattern TAX_CODE = Pattern.compile(" [A-Z]{1,2}|\\*");

	private static final Pattern CREDIT = Pattern.compile("\\s*(?:CR|Cr\\.?|\\(CR\\))\\s*");

	/** A point or comma between digits, with blanks around it. */
	private static final Pattern SPACED_POINT = Pattern.compile("(?<=\\d) ?([.,]) ?(?=\\d)");

	private static final Pattern AROUND = Pattern.compile("[-+()=:*\\s]");

	private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

	private static final int MOST_DECIMALS = 6;

	/** Cents behind a mark that is no point or comma, or behind none but raised. */
	private static final Pattern ODD_CENTS = Pattern.compile(
			"(?<sign>-?) ?(?<before>\\p{Sc}|[\\p{L}\\p{Sc}]{1,4} ?)?(?<whole>\\d{1,7})(?:(?<mark>['·]|\\p{Sc}|-|=)(?<cents>\\d{2})|(?<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{2}))"
					+ " ?(?<after>[\\p{L}\\p{Sc}]{1,4})?");

	private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private Amounts() {
	}

	/**
	 * All amounts in a text, from left to right, each with all that is printed together
	 * with it.
	 */
	public static List<Span> find(String text) {
		return AmountFinder.find(text);
	}

	/**
	 * The amount that a text is, with a point before its decimals.
	 * @param decimal the decimal mark of the document; null where it is not known
	 */
	public static Reading amount(String printed, @Nullable Character decimal) {
		Reading plain = read(printed, decimal, "amount", false);
		if (plain.value() != null) {
			return plain;
		}
		Reading odd = oddCents(simple(printed));
		if (odd != null) {
			return odd;
		}
		return AmountFinder.holdsMore(simple(printed)) ? Reading.unreadable("cut") : plain;
	}

	private static @Nullable Reading oddCents(String text) {
		Matcher odd = ODD_CENTS.matcher(text);
		if (!odd.matches() || !known(odd.group("before")) || !known(odd.group("after"))) {
			return null;
		}
		String cents = (odd.group("raised") == null) ? odd.group("cents")
				: "" + RAISED.indexOf(odd.group("raised").charAt(0)) + RAISED.indexOf(odd.group("raised").charAt(1));
		String value = odd.group("sign") + plain(odd.group("whole")) + "." + cents;
		String mark = odd.group("mark");
		boolean currency = odd.group("before") != null || odd.group("after") != null;
		boolean certain = mark == null || !mark.equals("=") && (!mark.equals("-") || currency);
		return certain ? Reading.of(value) : Reading.doubtful(value, "cut");
	}

	private static boolean known(@Nullable String mark) {
		return mark == null || Currencies.mark(mark.strip());
	}

	/** A count, weight or other number. */
	public static Reading number(String printed, @Nullable Character decimal) {
		return read(printed, decimal, "number", true);
	}

	/** A percentage: a point is never a thousands mark in it. */
	public static Reading rate(String printed) {
		Reading reading = read(printed.replace('%', ' '), null, "rate", false);
		String value = reading.value();
		if (value == null) {
			return reading;
		}
		var rate = new BigDecimal(value);
		boolean sane = rate.signum() >= 0 && rate.compareTo(BigDecimal.valueOf(100)) <= 0 && reading.clean();
		return sane ? Reading.of(value) : Reading.unreadable("rate");
	}

	private static Reading read(String printed, @Nullable Character decimal, String rule, boolean units) {
		Matcher matcher = PRINTED.matcher(simple(printed));
		if (!matcher.matches()) {
			return Reading.unreadable(rule);
		}
		String before = matcher.group("before").strip();
		String after = matcher.group("after");
		String number = matcher.group("number");
		if (ABBREVIATED.matcher(before).matches() && !Character.isDigit(number.charAt(0))) {
			number = number.substring(1);
		}
		boolean negative = before.startsWith("-") || before.endsWith("-") || after.strip().startsWith("-")
				|| after.strip().endsWith("-") || (before.contains("(") && after.contains(")"));
		if (CREDIT.matcher(after).matches()) {
			negative = true;
			after = "";
		}
		Matcher noCents = NO_CENTS.matcher(after.strip());
		if (noCents.lookingAt()) {
			negative = before.startsWith("-");
			decimal = noCents.group().charAt(0);
			after = after.strip().substring(noCents.end());
		}
		if (!Character.isDigit(number.charAt(0)) && !before.isEmpty()
				&& Character.isLetter(before.charAt(before.length() - 1)) || !mark(before)
				|| !(mark(after) || TAX_CODE.matcher(after).matches() || units && unit(after))) {
			return Reading.unreadable(rule);
		}
		return value(number, negative ? "-" : "", decimal, rule);
	}

	private static String simple(String printed) {
		String text = Texts.clean(Signs.plain(printed));
		return (text.indexOf(' ') < 0) ? text : SPACED_POINT.matcher(text).replaceAll("$1");
	}

	private static boolean unit(String after) {
		return UNIT.matcher(after.strip()).matches();
	}

	private static boolean mark(String around) {
		if (around.isEmpty()) {
			return true;
		}
		String word = AROUND.matcher(around).replaceAll("").toUpperCase(Locale.ROOT);
		return word.isEmpty() || Currencies.mark(word);
	}

	private static Reading value(String number, String sign, @Nullable Character decimal, String rule) {
		boolean blanks = number.indexOf(' ') >= 0 || number.indexOf('\'') >= 0;
		if (blanks && !GROUPED.matcher(number).matches()) {
			return Reading.unreadable(rule);
		}
		String digits = number.replace(" ", "").replace("'", "");
		int point = digits.lastIndexOf('.');
		int comma = digits.lastIndexOf(',');
		if (point < 0 && comma < 0) {
			return Reading.of(sign + plain(digits));
		}
		int last = Math.max(point, comma);
		boolean both = point >= 0 && comma >= 0;
		boolean once = digits.indexOf(digits.charAt(last)) == last;
		if (both) {
			return once ? decimal(digits, last, sign, rule) : Reading.unreadable(rule);
		}
		if (!once) {
			return thousands(digits, sign, rule);
		}
		boolean ambiguous = !blanks && digits.length() - last == 4 && last >= 1 && last <= 3 && digits.charAt(0) != '0';
		if (!ambiguous || decimal != null && decimal == digits.charAt(last)) {
			return decimal(digits, last, sign, rule);
		}
		Reading thousands = thousands(digits, sign, rule);
		String value = thousands.value();
		return (decimal != null || value == null) ? thousands : Reading.doubtful(value, rule + "-ambiguous");
	}

	private static Reading thousands(String digits, String sign, String rule) {
		return THOUSANDS.matcher(digits).matches() ? Reading.of(sign + plain(digits)) : Reading.unreadable(rule);
	}

	private static Reading decimal(String digits, int mark, String sign, String rule) {
		String whole = digits.substring(0, mark);
		String fraction = digits.substring(mark + 1);
		boolean grouped = whole.isEmpty() || whole.chars().allMatch(Character::isDigit)
				|| THOUSANDS.matcher(whole).matches();
		if (!grouped || fraction.length() > MOST_DECIMALS) {
			return Reading.unreadable(rule);
		}
		return Reading.of(sign + plain(whole) + "." + fraction);
	}

	private static String plain(String whole) {
		String digits = whole.replace(".", "").replace(",", "");
		return digits.isEmpty() ? "0"
				: digits.startsWith("0") ? LEADING_ZEROS.matcher(digits).replaceFirst("") : digits;
	}

}

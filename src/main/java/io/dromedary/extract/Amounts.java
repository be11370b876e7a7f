package io.dromedary.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds amounts of money in a line: 1.234,50, 1,234.50, 1'234.50, 1 234,50, 12.00;
 * without decimals only beside a currency. Percentages and dates are no amounts.
 */
final class Amounts {

	private static final String CURRENCY = "(?:€|\\$|£|¥|₹|RM|Rs\\.?|EUR|USD|GBP|CHF|PLN|Fr\\.|SFr\\.?)";

	private static final Pattern DECIMAL = Pattern.compile("(?<![\\d.,/:'-]|\\d )"
			+ "([-−]\\s?)?(?:\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3})+[.,]\\d{2}|\\d*[.,]\\d{2}|\\d{1,3}(?:[.,'’]\\d{3})+)"
			+ "-?(?![\\d%]|[.,:/]\\d| ?%|-\\d)");

	private static final Pattern WHOLE = Pattern.compile(
			"(?:(?<=" + "€|\\$|£|CHF|EUR|USD|GBP|RM" + ")\\s?[-−]?\\d{1,7}" + "|(?<![\\d.,/:-])[-−]?\\d{1,7}(?=\\s?"
					+ CURRENCY + "(?!\\p{L}))|(?<![\\d.,/:-])\\d{1,7}(?=[.,][-–—]))" + "(?![\\d%]|[.,:/]\\d| ?%)");

	private Amounts() {
	}

	static List<Span> in(String text) {
		var spans = new ArrayList<Span>();
		List<Span> dates = Dates.in(text);
		collect(DECIMAL.matcher(text), spans, dates);
		collect(WHOLE.matcher(text), spans, dates);
		spans.sort(java.util.Comparator.comparingInt(Span::from));
		return spans;
	}

	private static void collect(Matcher match, List<Span> spans, List<Span> taken) {
		while (match.find()) {
			boolean free = taken.stream().noneMatch((span) -> overlaps(span, match))
					&& spans.stream().noneMatch((span) -> overlaps(span, match));
			if (free) {
				String found = match.group();
				int blank = found.length() - found.stripLeading().length();
				spans.add(new Span(found.strip(), match.start() + blank, match.end()));
			}
		}
	}

	private static boolean overlaps(Span span, Matcher match) {
		return span.from() < match.end() && match.start() < span.to();
	}

	/**
	 * The number meant: the last point or comma before two digits parts the cents.
	 * @return empty where the text is no amount
	 */
	static Optional<BigDecimal> value(String printed) {
		boolean negative = printed.contains("-") || printed.contains("−");
		String digits = printed.replaceAll("[^\\d.,]", "");
		int point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
		boolean cents = point >= 0 && digits.length() - point - 1 != 3;
		String whole = digits.substring(0, cents ? point : digits.length()).replaceAll("[.,]", "");
		String rest = cents ? digits.substring(point + 1) : "";
		if ((whole + rest).isEmpty() || (whole + rest).length() > 15) {
			return Optional.empty();
		}
		BigDecimal value = new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + (rest.isEmpty() ? "00" : rest));
		return Optional.of(negative ? value.negate() : value);
	}

}

package io.dromedary.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds amounts in a line: with decimals anywhere, without them only beside a currency.
 * Percentages, dates and times are no amounts.
 */
final class AmountFinder {

	/** Grouped with cents, with cents, or grouped without. */
	private static final String CORE = "(?:\\d{1,3}(?:[.,' ]\\d{3})+[.,]\\d{2}|\\d*[.,]\\d{2}|\\d{1,3}(?:[.,']\\d{3})+)";

	private static final String NOT_BEHIND = "(?<![\\d,/'-]|(?<!\\p{L})\\.|\\d[ _~:])";

	private static final Pattern DECIMAL = Pattern
		.compile(NOT_BEHIND + "(?:- ?)?" + CORE + "-?(?![\\d%]|[.,:/]\\d| ?%|-\\d)");

	/** {@code 39. 90}, {@code 960 . 10}: nothing but the end or a mark may follow. */
	private static final Pattern SPACED = Pattern
		.compile(NOT_BEHIND + "(?:- ?)?\\d{1,7}(?: ?[.,] | [.,])\\d{2}(?=\\s*$| ?\\p{Sc}| [A-Z]{2,3}\\b)");

	private static final Pattern WHOLE = Pattern.compile("(?:(?<before>" + Currencies.WORD
			+ ")\\s?)?(?<![\\d,/-]|(?<!\\p{L})\\.|\\d[:_~])(?<number>-?\\d{1,7})(?:(?<none>[.,]--?)|\\s?(?<after>"
			+ Currencies.WORD + ")(?!\\p{L}))?(?![\\d%]|[.,:/]\\d| ?%)");

	/** Cents behind another mark, or raised. */
	private static final Pattern ODD = Pattern.compile("(?<![\\p{L}\\d.,'/-])(?<before>" + Currencies.WORD
			+ " ?)?(?<!\\d[.,'/-])(?<number>\\d{1,7}(?:(?<mark>['·=-]|\\p{Sc})\\d{2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{2}))" + "(?<after> ?"
			+ Currencies.WORD + "(?!\\p{L}))?(?![\\p{L}\\d'/-]|[.,:]\\d)");

	/** A letter read for a digit. */
	private static final Pattern SLIPS = Pattern.compile("(?<![\\p{L}\\d.,/-])(?:" + Currencies.WORD
			+ " ?)?(?<![\\p{L}])[\\dOoQIlSBZ]*\\d[\\dOoQIlSBZ]*[.,][\\dOoQIlSBZ]{2}(?![\\p{L}\\d.,/%-])");

	/**
	 * Digits with whatever stands between them, be it a mark that nobody knows or a
	 * blank: {@code 11_66}, {@code 583,4 4}, {@code 1 234}. Two alternatives that match
	 * the same would double the tries.
	 */
	private static final Pattern RUN = Pattern.compile(
			"(?:(?<![\\p{L}\\d])- ?)?\\d(?:(?:| |[^\\p{L}\\p{Sc}\\d\\s()\\[\\]{}<>\"%]{1,2}| [.,'] ?|[.,'] )\\d){0,30}"
					+ "(?!\\d|[.,]\\d| ?%)");

	private static final Pattern MARK_BEFORE = Pattern
		.compile("(?<![\\p{L}\\p{Sc}])(?<mark>" + Currencies.WORD + ")\\s?$");

	/** A mark that another number follows belongs to that. */
	private static final Pattern MARK_BEHIND = Pattern
		.compile("-?\\s?(?<mark>" + Currencies.WORD + ")(?!\\p{L}|\\s?\\d)");

	private static final int LONGEST_MARK = 10;

	/** A minus before the currency of an amount. */
	private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\d])- ?(?:(?<mark>" + Currencies.WORD + ") ?)?$");

	private static final Pattern MINUS_BEHIND = Pattern
		.compile(" ?(?<mark>" + Currencies.WORD + ") ?-(?=[\\s.,;:)]|$)");

	/** Behind an amount on an English paper: it is owed to the reader. */
	private static final Pattern CREDIT = Pattern.compile(" ?(?:CR|Cr\\.?|\\(CR\\))(?=[\\s.,;:)]|$)");

	private static final Pattern MARK_AT_END = Pattern.compile("(?:" + Currencies.WORD + ") ?$");

	/** What makes cents of two digits behind a whole amount, or thousands of it. */
	private static final Pattern GOES_ON = Pattern.compile(" \\d{2}(?=\\s*$|\\s+\\p{L}| ?\\p{Sc})");

	private static final Pattern THOUSANDS = Pattern
		.compile(" ?(?:[kK]|[Tt]sd|[Mm]io|[Mm]ln|[Mm]rd|mila)\\.?(?: ?(?:€|EUR|\\$|£|CHF))?(?![\\p{L}\\d])");

	private static final Pattern MARKS = Pattern.compile("[-+.,]");

	private static final Pattern OUTER_MARKS = Pattern.compile("^[-+.,]+|[-+.,]+$");

	private static final Pattern HOLDS_MORE = Pattern.compile(".*\\d{1,7} ?[.,]? ?\\d{2}(?!\\d).*");

	/** Where a letter in a number is a slip. */
	private static final Pattern SLIP = Pattern.compile("\\d[OoQIlSBZ]|[OoQIlSBZ]\\d|[.,].?[OoQIlSBZ]");

	private static final String ODD_MARKS = "'\u00b7=-⁰¹²³⁴⁵⁶⁷⁸⁹";

	private static final Pattern TAX_CODE = Pattern.compile("[AC-HJ-NPR-Y][A-Z]?|SR|ZR|ZRL|OS|[*#]+");

	private AmountFinder() {
	}

	static List<Span> find(String text) {
		if (!Texts.anyDigit(text)) {
			return List.of();
		}
		String plain = Signs.plain(text);
		List<Span> dates = Dates.find(text);
		var spans = new ArrayList<Span>();
		// a pattern is only tried where what it asks for stands in the text: most lines
		// have neither a currency nor a point
		boolean currency = Currencies.anyIn(plain);
		boolean point = plain.indexOf('.') >= 0 || plain.indexOf(',') >= 0;
		if (currency || holdsOddMark(plain)) {
			odd(spans, dates, text, plain);
		}
		if (point) {
			slips(spans, dates, text, plain);
		}
		if (point || plain.indexOf('\'') >= 0) {
			decimals(spans, dates, text, plain);
		}
		if (currency && leftOver(spans, dates, plain)) {
			runs(spans, dates, text, plain);
		}
		if ((currency || plain.contains(",-") || plain.contains(".-")) && leftOver(spans, dates, plain)) {
			Matcher beside = WHOLE.matcher(plain);
			while (beside.find()) {
				beside(spans, dates, text, plain, beside);
			}
		}
		spans.sort(Comparator.comparingInt(Span::from));
		return spans;
	}

	/**
	 * Whether a digit stands in none of what was found: else there is no more to find.
	 */
	private static boolean leftOver(List<Span> spans, List<Span> dates, String plain) {
		for (int at = 0; at < plain.length(); at++) {
			char sign = plain.charAt(at);
			if (sign >= '0' && sign <= '9' && !covers(spans, at) && !covers(dates, at)) {
				return true;
			}
		}
		return false;
	}

	private static boolean covers(List<Span> spans, int at) {
		for (Span span : spans) {
			if (span.from() <= at && at < span.to()) {
				return true;
			}
		}
		return false;
	}

	/** Whether a mark other than a point may stand before cents, or they are raised. */
	private static boolean holdsOddMark(String plain) {
		return plain.chars().anyMatch((sign) -> ODD_MARKS.indexOf(sign) >= 0);
	}

	private static void odd(List<Span> spans, List<Span> dates, String text, String plain) {
		Matcher odd = ODD.matcher(plain);
		while (odd.find()) {
			odd(spans, dates, text, odd);
		}
	}

	private static void slips(List<Span> spans, List<Span> dates, String text, String plain) {
		if (!SLIP.matcher(plain).find()) {
			return;
		}
		Matcher slips = SLIPS.matcher(plain);
		while (slips.find()) {
			if (Texts.anyLetter(slips.group().substring(slips.group().lastIndexOf(' ') + 1))
					&& SLIP.matcher(slips.group()).find()) {
				add(spans, dates, text, slips.start(), slips.end());
			}
		}
	}

	private static void decimals(List<Span> spans, List<Span> dates, String text, String plain) {
		Matcher decimal = DECIMAL.matcher(plain);
		while (decimal.find()) {
			whole(spans, dates, text, plain, decimal.start(), decimal.end());
		}
		Matcher spaced = SPACED.matcher(plain);
		while (plain.indexOf(' ') >= 0 && spaced.find()) {
			add(spans, dates, text, spaced.start(), spaced.end());
		}
	}

	/** Whether an amount stands in the text, and more than it. */
	static boolean holdsMore(String text) {
		return DECIMAL.matcher(text).find() || HOLDS_MORE.matcher(text).matches();
	}

	private static void odd(List<Span> spans, List<Span> dates, String text, Matcher odd) {
		String mark = odd.group("mark");
		String before = (odd.group("before") != null) ? odd.group("before") : "";
		String after = (odd.group("after") != null) ? odd.group("after") : "";
		boolean sign = Currencies.written(before.strip());
		int behind = after.length() - after.strip().length();
		int length = Currencies.length(after.strip());
		boolean known = (sign || before.isEmpty() || before.endsWith(" "))
				&& (length > 0 || after.isEmpty() || after.startsWith(" "));
		// 10-20 and 3=10 are no amounts by themselves
		if (known && (sign || length > 0 || mark == null || "'·".contains(mark) || Currencies.written(mark))) {
			add(spans, dates, text, sign ? odd.start() : odd.start("number"),
					odd.end("number") + ((length > 0) ? behind + length : 0));
		}
	}

	/**
	 * All digits beside a currency, where they are more than a plain number and no amount
	 * was found among them: nobody knows what a part of them means.
	 */
	private static void runs(List<Span> spans, List<Span> dates, String text, String plain) {
		var others = new StringBuilder(plain);
		dates.forEach((date) -> others.replace(date.from(), date.to(), "x".repeat(date.to() - date.from())));
		Matcher run = RUN.matcher(others);
		while (run.find()) {
			boolean more = run.group().chars().anyMatch((sign) -> !Character.isDigit(sign) && sign != '-')
					|| run.group().indexOf('-', 1) > 0;
			if (more && (markedBefore(plain, run.start()) || markedBehind(plain, run.end()))) {
				whole(spans, dates, text, plain, run.start(), run.end());
			}
		}
	}

	private static boolean markedBefore(String plain, int at) {
		Matcher mark = MARK_BEFORE.matcher(plain).region(Math.max(0, at - LONGEST_MARK), at);
		return mark.useTransparentBounds(true).find() && Currencies.written(mark.group("mark"));
	}

	private static boolean markedBehind(String plain, int at) {
		Matcher mark = MARK_BEHIND.matcher(plain).region(at, plain.length());
		return mark.lookingAt() && Currencies.written(mark.group("mark"));
	}

	private static void beside(List<Span> spans, List<Span> dates, String text, String plain, Matcher match) {
		String before = match.group("before");
		String after = match.group("after");
		boolean currency = before != null && Currencies.written(before) || after != null && Currencies.written(after)
				|| match.group("none") != null;
		if (!currency) {
			return;
		}
		int to = match.end("number");
		int end = (after != null && Currencies.written(after)) ? match.end("after") : to;
		Matcher more = GOES_ON.matcher(plain).region(end, plain.length());
		if (more.lookingAt() && match.group("none") == null) {
			add(spans, dates, text,
					(before != null && Currencies.written(before)) ? match.start("before") : match.start("number"),
					more.end());
			return;
		}
		whole(spans, dates, text, plain, match.start("number"), to);
	}

	/** The amount, or all that is printed together where that is more than an amount. */
	private static void whole(List<Span> spans, List<Span> dates, String text, String plain, int from, int to) {
		int left = from;
		while (left > 0 && together(plain, left - 1)) {
			left--;
		}
		int right = to;
		while (right < plain.length() && together(plain, right)) {
			right++;
		}
		while (right > to && ".,".indexOf(plain.charAt(right - 1)) >= 0) {
			right--;
		}
		Matcher thousands = THOUSANDS.matcher(plain).region(to, plain.length());
		if (thousands.lookingAt()) {
			add(spans, dates, text, left, thousands.end());
		}
		else if (mark(plain.substring(left, from)) && behind(plain.substring(to, right))) {
			signed(spans, dates, text, plain, from, to, right);
		}
		else {
			add(spans, dates, text, left, right);
		}
	}

	/**
	 * With a sign before its currency or behind it, and with the brackets of a negative
	 * amount.
	 */
	private static void signed(List<Span> spans, List<Span> dates, String text, String plain, int from, int to,
			int right) {
		Matcher minus = MINUS.matcher(plain)
			.region(Math.max(0, from - LONGEST_MARK - 3), from)
			.useTransparentBounds(true);
		boolean before = minus.find() && (minus.group("mark") == null || Currencies.written(minus.group("mark")));
		int begin = before ? minus.start() : from;
		Matcher behind = MINUS_BEHIND.matcher(plain).region(to, plain.length());
		int end = (behind.lookingAt() && Currencies.written(behind.group("mark"))) ? behind.end() : to;
		Matcher credit = CREDIT.matcher(plain).region(end, plain.length());
		end = credit.lookingAt() ? credit.end() : end;
		int open = before ? begin : beforeMark(plain, from);
		int close = afterMark(plain, right);
		if (open > 0 && plain.charAt(open - 1) == '(' && close < plain.length() && plain.charAt(close) == ')') {
			begin = open - 1;
			end = close + 1;
		}
		add(spans, dates, text, begin, end);
	}

	private static int beforeMark(String plain, int from) {
		Matcher mark = MARK_AT_END.matcher(plain).region(Math.max(0, from - LONGEST_MARK), from);
		return mark.find() ? mark.start() : from;
	}

	/** Where a currency behind a blank ends that stands before a bracket. */
	private static int afterMark(String plain, int right) {
		int close = plain.startsWith(" ", right) ? plain.indexOf(')', right) : -1;
		return (close > right && Currencies.mark(plain.substring(right + 1, close).strip())) ? close : right;
	}

	private static boolean together(String plain, int at) {
		char sign = plain.charAt(at);
		// several are a line to write on
		boolean joint = sign == '_' && !plain.startsWith("__", at) && !plain.startsWith("__", at - 1);
		return joint || !Character.isWhitespace(sign) && "()[]{}<>:;\"|*_=~".indexOf(sign) < 0;
	}

	private static boolean mark(String before) {
		String word = MARKS.matcher(before).replaceAll("");
		return word.isEmpty() || Currencies.mark(word);
	}

	private static boolean behind(String after) {
		String word = OUTER_MARKS.matcher(after).replaceAll("");
		return word.isEmpty() || Currencies.mark(word) || TAX_CODE.matcher(word).matches();
	}

	private static void add(List<Span> spans, List<Span> dates, String text, int from, int to) {
		int begin = from;
		while (begin < to && Character.isSpaceChar(text.charAt(begin))) {
			begin++;
		}
		Span span = new Span(text.substring(begin, to), begin, to);
		if (dates.stream().noneMatch(span::overlaps) && spans.stream().noneMatch(span::overlaps)) {
			spans.add(span);
		}
	}

}

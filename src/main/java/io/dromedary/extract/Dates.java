package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates in a line: 14.05.2033, 14/05/87, 2033-05-14, 14 maggio 2033, May 14, 2033.
 * Which of two numbers is the day is not decided here.
 */
final class Dates {

	private static final Map<String, Integer> MONTHS = months();

	private static final String YEAR = "(?:(?:19|20)\\d{2}|'?\\d{2})";

	private static final String MONTH = "(\\p{L}{3,12})\\.?";

	private static final Pattern ISO = Pattern.compile("(?<![\\d./-])(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)");

	private static final Pattern NUMERIC = Pattern.compile("(?<![\\d.,/-])(\\d{1,2}) ?([./-]) ?(\\d{1,2}) ?\\2 ?("
			+ YEAR + ")(?![\\d]|[./-]\\d)" + "|(?<![\\d.,/-])(\\d{1,2})([/-])(\\d{1,2})\\6(20\\d{2})(?=\\d{1,2}:)"
			+ "|(?<![\\d.,/-])(?<! )(\\d{2}) (\\d{2}) ((?:19|20)\\d{2})(?! ?\\d)");

	private static final Pattern DAY_MONTH = Pattern
		.compile("(?<![\\d.,/-])(\\d{1,2})(?:st|nd|rd|th|er|[.º°])?[ ./-]{0,2}(?:de |di )?" + MONTH
				+ "[ ,./-]{0,2}(?:del? )?" + YEAR + "(?!\\d)", Pattern.CASE_INSENSITIVE);

	private static final Pattern MONTH_DAY = Pattern.compile(
			"(?<!\\p{L})" + MONTH + " ?(\\d{1,2})(?:st|nd|rd|th)? ?,? ?((?:19|20)\\d{2})(?!\\d)",
			Pattern.CASE_INSENSITIVE);

	private Dates() {
	}

	static List<Span> in(String text) {
		var spans = new ArrayList<Span>();
		collect(ISO.matcher(text), spans, (match) -> possible(number(match, 3), number(match, 2)));
		collect(NUMERIC.matcher(text), spans, Dates::possibleNumeric);
		collect(DAY_MONTH.matcher(text), spans,
				(match) -> MONTHS.containsKey(word(match.group(2))) && number(match, 1) <= 31);
		collect(MONTH_DAY.matcher(text), spans,
				(match) -> MONTHS.containsKey(word(match.group(1))) && number(match, 2) <= 31);
		spans.sort(java.util.Comparator.comparingInt(Span::from));
		return spans;
	}

	/** The date reduced to its digits and month number, equal for equal prints. */
	static String key(String printed) {
		var key = new StringBuilder();
		for (Token token : Token.of(printed)) {
			Integer month = MONTHS.get(token.text());
			if (month != null || Character.isDigit(token.text().charAt(0))) {
				String number = (month != null) ? month.toString() : token.text().replaceFirst("^0", "");
				key.append((number.length() == 4) ? number.substring(2) : number).append('-');
			}
		}
		return key.toString();
	}

	private static void collect(Matcher match, List<Span> spans, java.util.function.Predicate<Matcher> real) {
		while (match.find()) {
			boolean free = spans.stream().noneMatch((span) -> span.from() < match.end() && match.start() < span.to());
			if (free && real.test(match)) {
				spans.add(new Span(match.group(), match.start(), match.end()));
			}
		}
	}

	private static boolean possibleNumeric(Matcher match) {
		int base = (match.group(1) != null) ? 1 : (match.group(5) != null) ? 5 : 9;
		int second = (base == 9) ? 10 : base + 2;
		return possible(number(match, base), number(match, second));
	}

	private static boolean possible(int one, int other) {
		return one >= 1 && other >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
	}

	private static int number(Matcher match, int group) {
		return Integer.parseInt(match.group(group));
	}

	private static String word(String text) {
		return Token.joined(text);
	}

	private static Map<String, Integer> months() {
		String[] names = { "jan gen janv ene januar january gennaio janvier januari enero janeiro janner",
				"feb fev fevr februar february febbraio fevrier februari febrero fevereiro",
				"mar mrz maerz marz march marzo mars maart marco", "apr avr abr april aprile avril abril",
				"may mai mag mei maggio mayo maio", "jun giu june juni juin junio giugno junho",
				"jul lug july juli juil juillet julio luglio julho", "aug ago aou august aout augustus agosto",
				"sep set sept sett september settembre septembre septiembre setembro",
				"oct okt ott out october oktober ottobre octobre octubre outubro",
				"nov november novembre noviembre novembro",
				"dec dez dic december dezember dicembre decembre diciembre dezembro" };
		var months = new HashMap<String, Integer>();
		for (int month = 0; month < names.length; month++) {
			for (String name : names[month].split(" ")) {
				months.put(name, month + 1);
			}
		}
		return Map.copyOf(months);
	}

}

package io.dromedary.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Currency marks, words and ISO 4217 codes: found and read. */
public final class Currencies {

	private static final Map<String, String> MARKS = Map.ofEntries(Map.entry("€", "EUR"), Map.entry("EURO", "EUR"),
			Map.entry("EUROS", "EUR"), Map.entry("£", "GBP"), Map.entry("US$", "USD"), Map.entry("$US", "USD"),
			Map.entry("A$", "AUD"), Map.entry("AU$", "AUD"), Map.entry("C$", "CAD"), Map.entry("CA$", "CAD"),
			Map.entry("HK$", "HKD"), Map.entry("S$", "SGD"), Map.entry("NZ$", "NZD"), Map.entry("R$", "BRL"),
			Map.entry("₹", "INR"), Map.entry("RM", "MYR"), Map.entry("FR", "CHF"), Map.entry("SFR", "CHF"),
			Map.entry("FR.", "CHF"), Map.entry("SFR.", "CHF"), Map.entry("ZŁ", "PLN"), Map.entry("KČ", "CZK"),
			Map.entry("FT", "HUF"), Map.entry("₺", "TRY"), Map.entry("₽", "RUB"), Map.entry("₩", "KRW"),
			Map.entry("₪", "ILS"), Map.entry("₴", "UAH"), Map.entry("฿", "THB"), Map.entry("RP", "IDR"));

	/** Marks of several currencies, with the one most often meant. */
	private static final Map<String, String> SHARED = Map.of("$", "USD", "¥", "JPY", "KR", "SEK", "KR.", "DKK", "RS",
			"INR", "RS.", "INR", "LEI", "RON", "DOLLAR", "USD", "DOLLARS", "USD");

	private static final Set<String> CODES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	/** Codes that are hardly ever words in capitals: they count wherever they stand. */
	private static final String COMMON = "EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|CZK|HUF|RON|BGN|JPY|CNY|INR|MYR|SGD|AUD|CAD|NZD|HKD|BRL|MXN|ZAR";

	private static final Pattern SIGN = Pattern.compile("(?<![\\p{L}])(?:" + COMMON
			+ "|RM|(?i:euros?|zł|kč|sfr\\.?)|Fr\\.)(?!\\p{L})|(?:US|AU|CA|HK|NZ|[ACSR])?\\$|\\$US|[€£¥₹₺₽₩₪₴฿]");

	/** What may be a mark: letters and currency signs without a digit between them. */
	static final String WORD = "[\\p{L}\\p{Sc}]{1,7}\\.?";

	private static final Pattern AT_AMOUNT = Pattern.compile(
			"(?<=\\d(?:[.,]?-{1,2})?\\s?)" + WORD + "(?!\\p{L})|(?<![\\p{L}\\p{Sc}])" + WORD + "(?=\\s?[-+]?\\s?\\d)");

	/** What a mark of letters must stand before: an amount, and no part of a number. */
	private static final Pattern AMOUNT = Pattern.compile(
			"\\s?[-+]?\\s?\\d{1,9}(?<more>(?:[.,' ]\\d{2,3})*(?:[.,](?:\\d{2}|-{1,2}))?)(?![\\p{L}\\d]|[-/_.,:]\\p{Alnum}| \\d)");

	/** Marks that stand before whole amounts too. */
	private static final Pattern BEFORE_WHOLE = Pattern
		.compile("(?i:" + COMMON + "|RM|RS|KR|RP|LEI|EUROS?)\\.?|(?i:S?FR)\\.");

	private static final Pattern BEHIND_AMOUNT = Pattern.compile(".*\\d(?:[.,]?-{1,2})?\\s?");

	private static final Pattern BEFORE_AMOUNT = Pattern.compile("\\s?[-+]?\\s?\\d.*");

	private static final Pattern AROUND = Pattern.compile("^[(\\[]|[)\\]:;,]$");

	/**
	 * What may stand beside an amount, in capitals: all of them, and without a point at
	 * their end.
	 */
	private static final Set<String> BESIDE_AMOUNTS = besideAmounts();

	/** No mark of letters is longer. */
	private static final int LONGEST = 7;

	private Currencies() {
	}

	private static Set<String> besideAmounts() {
		var marks = new HashSet<>(CODES);
		marks.addAll(MARKS.keySet());
		marks.addAll(SHARED.keySet());
		MARKS.keySet()
			.stream()
			.filter((mark) -> mark.endsWith("."))
			.forEach((mark) -> marks.add(mark.substring(0, mark.length() - 1)));
		marks.add("RM.");
		return Set.copyOf(marks);
	}

	/** The marks and codes in a text: plain ones anywhere, others beside an amount. */
	public static List<Span> find(String text) {
		var spans = new ArrayList<Span>();
		String plain = Signs.plain(text);
		if (!anyIn(plain)) {
			return spans;
		}
		collect(SIGN.matcher(plain), String::length, spans);
		if (Texts.anyDigit(text)) {
			collect(AT_AMOUNT.matcher(plain), Currencies::length, spans);
			spans.removeIf((span) -> begins(plain, span));
		}
		spans.sort(Comparator.comparingInt(Span::from));
		return spans;
	}

	/**
	 * Whether a currency sign stands in the text or a word that is a mark. Hardly any
	 * text has one, and the patterns that look for marks at numbers are dear.
	 */
	static boolean anyIn(String text) {
		int start = 0;
		for (int at = 0; at <= text.length(); at++) {
			if (at < text.length() && Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL) {
				return true;
			}
			if (at == text.length() || !Character.isLetter(text.charAt(at))) {
				if (at > start && mark(text.substring(Math.max(start, at - LONGEST), at))) {
					return true;
				}
				start = at + 1;
			}
		}
		return false;
	}

	/**
	 * Whether the letters begin a number of another kind: the IBAN {@code FR14 2004}, the
	 * invoice {@code FT 2026/118}, {@code TOP 10}.
	 */
	private static boolean begins(String plain, Span span) {
		boolean letters = span.text().chars().allMatch((sign) -> Character.isLetter(sign) || sign == '.');
		boolean behind = span.from() > 0 && BEHIND_AMOUNT.matcher(plain.substring(0, span.from())).matches();
		Matcher amount = AMOUNT.matcher(plain).region(span.to(), plain.length());
		if (!letters || behind || !BEFORE_AMOUNT.matcher(plain.substring(span.to())).matches()) {
			return false;
		}
		return !amount.lookingAt() || amount.group("more").isEmpty() && !BEFORE_WHOLE.matcher(span.text()).matches();
	}

	private static void collect(Matcher match, ToIntFunction<String> length, List<Span> spans) {
		while (match.find()) {
			int to = match.start() + length.applyAsInt(match.group());
			Span span = new Span(match.group().substring(0, to - match.start()), match.start(), to);
			if (to > match.start() && spans.stream().noneMatch(span::overlaps)) {
				spans.add(span);
			}
		}
	}

	/**
	 * Whether it is a mark as it is written: a code in capitals, all else in any case.
	 */
	static boolean written(String word) {
		return length(word) > 0;
	}

	/**
	 * How much of a word is a mark: without the point that ends a sentence; 0 for none.
	 */
	static int length(String word) {
		String mark = word.toUpperCase(Locale.ROOT);
		if (CODES.contains(word) || MARKS.containsKey(mark) || SHARED.containsKey(mark)) {
			return word.length();
		}
		return word.endsWith(".") ? length(word.substring(0, word.length() - 1)) : 0;
	}

	/** The currency that a mark means, or most often means; ISO 4217. */
	public static Reading read(String printed) {
		String mark = AROUND.matcher(Texts.code(printed)).replaceAll("");
		if (CODES.contains(mark)) {
			return Reading.of(mark);
		}
		String code = MARKS.get(mark);
		if (code != null) {
			return Reading.of(code);
		}
		String likely = SHARED.get(mark);
		return (likely != null) ? Reading.doubtful(likely, "currency-ambiguous") : Reading.unreadable("currency");
	}

	/** Whether it is a mark that may stand beside an amount, however it is written. */
	static boolean mark(String word) {
		return BESIDE_AMOUNTS.contains(word.toUpperCase(Locale.ROOT));
	}

}

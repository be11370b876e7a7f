package io.dromedary.check;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Currency marks and words to ISO 4217 codes. */
final class Currencies {

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

	private Currencies() {
	}

	static Reading read(String printed) {
		String mark = Texts.code(printed).replaceAll("^[(\\[]|[)\\]:;,]$", "");
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

	/** Whether it is a mark that may stand beside an amount. */
	static boolean mark(String word) {
		String mark = word.toUpperCase(Locale.ROOT);
		return CODES.contains(mark) || MARKS.containsKey(mark) || SHARED.containsKey(mark)
				|| MARKS.containsKey(mark + ".") || mark.equals("RM.");
	}

}

package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds currency signs and codes (ISO 4217) in a line. */
final class Currencies {

	private static final Pattern SIGN = Pattern
		.compile("€|£|¥|₹|zł|US\\$|\\$|(?<!\\p{L})(?:EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|CZK|HUF"
				+ "|RON|BGN|TRY|JPY|CNY|INR|MYR|SGD|AUD|CAD|NZD|HKD|BRL|MXN|ZAR|RM|SFr\\.?|Fr\\.|Euro|euros?)(?!\\p{L})");

	private static final Map<String, String> CODES = Map.ofEntries(Map.entry("€", "EUR"), Map.entry("£", "GBP"),
			Map.entry("¥", "JPY"), Map.entry("₹", "INR"), Map.entry("zł", "PLN"), Map.entry("US$", "USD"),
			Map.entry("$", "USD"), Map.entry("RM", "MYR"), Map.entry("SFr", "CHF"), Map.entry("SFr.", "CHF"),
			Map.entry("Fr.", "CHF"), Map.entry("Euro", "EUR"), Map.entry("euro", "EUR"), Map.entry("euros", "EUR"));

	private Currencies() {
	}

	static List<Span> in(String text) {
		var spans = new ArrayList<Span>();
		Matcher match = SIGN.matcher(text);
		while (match.find()) {
			spans.add(new Span(match.group(), match.start(), match.end()));
		}
		return spans;
	}

	static String code(String printed) {
		return CODES.getOrDefault(printed, printed);
	}

}

package io.dromedary.extract;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds IBANs, VAT numbers, codici fiscali and other codes in a line. */
final class Codes {

	private static final Pattern IBAN = Pattern
		.compile("(?<![A-Z0-9])[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![A-Z0-9])");

	private static final Map<String, Integer> IBAN_LENGTHS = Map.ofEntries(Map.entry("AT", 20), Map.entry("BE", 16),
			Map.entry("CH", 21), Map.entry("DE", 22), Map.entry("ES", 24), Map.entry("FR", 27), Map.entry("GB", 22),
			Map.entry("IE", 22), Map.entry("IT", 27), Map.entry("LI", 21), Map.entry("LU", 20), Map.entry("NL", 18),
			Map.entry("PL", 28), Map.entry("PT", 25), Map.entry("SM", 27), Map.entry("SE", 24), Map.entry("DK", 18));

	private static final Pattern VAT = Pattern
		.compile("(?<![A-Z0-9])(?:CHE[- ]?\\d{3}\\.?\\d{3}\\.?\\d{3}(?: ?(?:MWST|TVA|IVA))?"
				+ "|(?:AT ?U|BE|BG|CY|CZ|DE|DK|EE|EL|FI|GB|HR|HU|IE|IT|LT|LU|LV|MT|PL|PT|RO|SE|SI|SK)[ .-]?\\d(?:[ .]?\\d){6,11}"
				+ "|FR[ .-]?[A-Z0-9]{2}[ .]?\\d{3}[ .]?\\d{3}[ .]?\\d{3}|NL[ .-]?\\d{9}B\\d{2}"
				+ "|ES[ .-]?[A-Z0-9]-?\\d{7}-?[A-Z0-9]|[A-HJNP-SUVW]-?\\d{7}-?[0-9A-J]|\\d{8}-?[A-Z]|\\d{11})(?![A-Z0-9])");

	private static final Pattern CODICE_FISCALE = Pattern
		.compile("(?<![A-Z0-9])[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPR-T][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z](?![A-Z0-9])");

	private static final Pattern CODE = Pattern.compile("[\\p{L}\\d][\\p{L}\\d./_-]*[\\p{L}\\d]|\\d");

	private static final Pattern PREFIX = Pattern.compile("\\p{Lu}{1,4}");

	private Codes() {
	}

	static List<Span> ibans(String text) {
		var spans = new ArrayList<Span>();
		Matcher match = IBAN.matcher(text);
		while (match.find()) {
			int wanted = IBAN_LENGTHS.getOrDefault(match.group().substring(0, 2), Integer.MAX_VALUE);
			int end = match.start();
			for (int count = 0; end < match.end() && count < wanted; end++) {
				count += Character.isLetterOrDigit(text.charAt(end)) ? 1 : 0;
			}
			spans.add(new Span(text.substring(match.start(), end), match.start(), end));
		}
		return spans;
	}

	static List<Span> vats(String text) {
		return all(VAT, text);
	}

	static List<Span> codiciFiscali(String text) {
		return all(CODICE_FISCALE, text);
	}

	/**
	 * Words with a digit; a short prefix of capitals goes with the digits behind it
	 * ({@code CR 1803/0064}). Dates are no codes.
	 */
	static List<Span> codes(String text) {
		List<Span> dates = Dates.in(text);
		var spans = new ArrayList<Span>();
		Span prefix = null;
		for (Span word : all(CODE, text)) {
			boolean date = dates.stream().anyMatch((span) -> span.from() < word.to() && word.from() < span.to());
			boolean digits = word.text().chars().anyMatch(Character::isDigit);
			if (digits && !date) {
				int from = (prefix != null && word.from() - prefix.to() == 1) ? prefix.from() : word.from();
				spans.add(new Span(text.substring(from, word.to()), from, word.to()));
			}
			prefix = (!digits && PREFIX.matcher(word.text()).matches()) ? word : null;
		}
		return spans;
	}

	/**
	 * ISO 13616: the number after moving the first four characters behind, modulo 97, is
	 * 1.
	 */
	static boolean ibanHolds(String printed) {
		String plain = printed.replaceAll("[^A-Z0-9]", "");
		var digits = new StringBuilder();
		(plain.substring(4) + plain.substring(0, 4)).chars()
			.forEach((character) -> digits.append(Character.getNumericValue(character)));
		return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
	}

	private static List<Span> all(Pattern pattern, String text) {
		var spans = new ArrayList<Span>();
		Matcher match = pattern.matcher(text);
		while (match.find()) {
			spans.add(new Span(match.group(), match.start(), match.end()));
		}
		return spans;
	}

}

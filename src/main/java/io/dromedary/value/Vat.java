package io.dromedary.value;

import java.util.Locale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * VAT identification numbers of the European Union, the United Kingdom, Switzerland and
 * Norway. Formats as published by the European Commission for VIES; check digits by the
 * algorithms of the national authorities ({@link VatCheckDigits}).
 */
public final class Vat {

	private static final Map<String, Pattern> FORMATS = Map.ofEntries(format("AT", "U\\d{8}"),
			format("BE", "[01]?\\d{9}"), format("BG", "\\d{9,10}"), format("CH", "E\\d{9}(?:MWST|TVA|IVA)?"),
			format("CY", "\\d{8}[A-Z]"), format("CZ", "\\d{8,10}"), format("DE", "[1-9]\\d{8}"), format("DK", "\\d{8}"),
			format("EE", "\\d{9}"), format("EL", "\\d{9}"), format("GR", "\\d{9}"),
			format("ES", "[A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z]"), format("FI", "\\d{8}"),
			format("FR", "[0-9A-HJ-NP-Z]{2}\\d{9}"), format("GB", "\\d{9}(?:\\d{3})?|GD[0-4]\\d{2}|HA[5-9]\\d{2}"),
			format("HR", "\\d{11}"), format("HU", "\\d{8}"), format("IE", "\\d[A-Z0-9+*]\\d{5}[A-W]|\\d{7}[A-W][A-IW]"),
			format("IT", "\\d{11}"), format("LT", "\\d{9}|\\d{12}"), format("LU", "\\d{8}"), format("LV", "\\d{11}"),
			format("MT", "\\d{8}"), format("NL", "[0-9A-Z+*]{9}B\\d{2}"), format("NO", "\\d{9}(?:MVA)?"),
			format("PL", "\\d{10}"), format("PT", "[1-9]\\d{8}"), format("RO", "[1-9]\\d{1,9}"),
			format("SE", "\\d{10}01"), format("SI", "[1-9]\\d{7}"), format("SK", "[1-9]\\d[2-47-9]\\d{7}"),
			format("XI", "\\d{9}(?:\\d{3})?|GD[0-4]\\d{2}|HA[5-9]\\d{2}"));

	private static final Pattern ITALIAN = Pattern.compile("\\d{11}");

	private static final Pattern PREFIXED = Pattern.compile("[A-Z]{2}.*\\d.*");

	private static final Pattern PRINTED = Pattern
		.compile("(?<![A-Z0-9])(?:CHE[- ]?\\d{3}\\.?\\d{3}\\.?\\d{3}(?: ?(?:MWST|TVA|IVA))?"
				+ "|(?:AT ?U|BE|BG|CY|CZ|DE|DK|EE|EL|FI|GB|HR|HU|IE|IT|LT|LU|LV|MT|PL|PT|RO|SE|SI|SK)[ .-]?\\d(?:[ .]?\\d){6,11}"
				+ "|FR[ .-]?[A-Z0-9]{2}[ .]?\\d{3}[ .]?\\d{3}[ .]?\\d{3}|NL[ .-]?\\d{9}B\\d{2}"
				+ "|ES[ .-]?[A-Z0-9]-?\\d{7}-?[A-Z0-9]|[A-HJNP-SUVW]-?\\d{7}-?[0-9A-J]|\\d{8}-?[A-Z]|\\d{11})(?![A-Z0-9])");

	/** Of any that is looked for. */
	private static final int FEWEST_DIGITS = 7;

	private Vat() {
	}

	/** What looks like a VAT number. */
	public static List<Span> find(String text) {
		if (Texts.digitCount(text) < FEWEST_DIGITS) {
			return List.of();
		}
		var spans = new ArrayList<Span>();
		Matcher match = PRINTED.matcher(Texts.capitals(text));
		while (match.find()) {
			spans.add(new Span(text.substring(match.start(), match.end()), match.start(), match.end()));
		}
		return spans;
	}

	public static Reading read(String printed) {
		String number = Texts.clean(printed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9+*]", "");
		if (ITALIAN.matcher(number).matches()) {
			return VatCheckDigits.right("IT", number) ? Reading.proven(number)
					: Reading.wrong(number, "vat-check-digits");
		}
		Pattern format = PREFIXED.matcher(number).matches() ? FORMATS.get(number.substring(0, 2)) : null;
		if (format == null) {
			boolean digits = Texts.anyDigit(number);
			return digits ? Reading.remarked(number, "vat-country") : Reading.wrong(number, "vat-format");
		}
		String national = number.substring(2);
		if (!format.matcher(national).matches()) {
			return Reading.wrong(number, "vat-format");
		}
		return VatCheckDigits.right(number.substring(0, 2), national) ? Reading.proven(number)
				: Reading.wrong(number, "vat-check-digits");
	}

	/** The same for an Italian number with and without its country. */
	public static String key(String number) {
		boolean italian = number.startsWith("IT") && ITALIAN.matcher(number.substring(2)).matches();
		return italian ? number.substring(2) : number;
	}

	private static Map.Entry<String, Pattern> format(String country, String expression) {
		return Map.entry(country, Pattern.compile(expression));
	}

}

package io.dromedary.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** IBAN: ISO 13616 structure and check digits, and the CIN of Italian accounts. */
public final class Iban {

	/** Structure behind the check digits by country, from the SWIFT IBAN registry. */
	private static final String REGISTRY = "AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n "
			+ "BR23n1a1c BY4c4n16c CH5n12c CR18n CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n "
			+ "FO14n FR10n11c2n GB4a14n GE2a16n GI4a15c GL14n GR7n16c GT4c20c HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n "
			+ "IS22n IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c LI5n12c LT16n LU3n13c LV4a13c LY21n MC10n11c2n "
			+ "MD2c18c ME18n MK3n10c2n MN16n MR23n MT4a5n18c MU4a19n3a NI4a20n NL4a10n NO11n OM3n16c PK4a16c PL24n "
			+ "PS4a21c PT21n QA4a21c RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n SI15n SK20n SM1a10n12c SO19n "
			+ "ST21n SV4a20n TL19n TN20n TR5n1n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c";

	private static final Map<String, Pattern> STRUCTURES = Arrays.stream(REGISTRY.split(" "))
		.collect(Collectors.toUnmodifiableMap((entry) -> entry.substring(0, 2), Iban::structure));

	/** By country, with the check digits. */
	private static final Map<String, Integer> LENGTHS = Arrays.stream(REGISTRY.split(" "))
		.collect(Collectors.toUnmodifiableMap((entry) -> entry.substring(0, 2), Iban::length));

	private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]+");

	private static final Pattern PRINTED = Pattern
		.compile("(?<![A-Z0-9])[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![A-Z0-9])");

	private Iban() {
	}

	/** What looks like an IBAN, as long as those of its country are. */
	public static List<Span> find(String text) {
		var spans = new ArrayList<Span>();
		String plain = Texts.capitals(Signs.plain(text));
		Matcher match = PRINTED.matcher(plain);
		while (match.find()) {
			int wanted = LENGTHS.getOrDefault(plain.substring(match.start(), match.start() + 2), Integer.MAX_VALUE);
			int end = match.start();
			for (int count = 0; end < match.end() && count < wanted; end++) {
				count += Character.isLetterOrDigit(plain.charAt(end)) ? 1 : 0;
			}
			spans.add(new Span(text.substring(match.start(), end), match.start(), end));
		}
		return spans;
	}

	public static Reading read(String printed) {
		String iban = Texts.letters(printed).replaceFirst("^IBAN", "");
		if (!SHAPE.matcher(iban).matches()) {
			return Reading.wrong(iban, "iban-format");
		}
		String country = iban.substring(0, 2);
		Pattern structure = STRUCTURES.get(country);
		if (structure == null) {
			return Reading.wrong(iban, "iban-country");
		}
		String account = iban.substring(4);
		if (!structure.matcher(account).matches()) {
			return Reading.wrong(iban, "iban-format");
		}
		int check = Integer.parseInt(iban.substring(2, 4));
		boolean right = CheckDigits.mod97(account + iban.substring(0, 4)) == 1 && check >= 2 && check <= 98;
		if (!right) {
			return Reading.wrong(iban, "iban-check-digits");
		}
		boolean italian = country.equals("IT") || country.equals("SM");
		boolean cin = !italian || CheckDigits.italianLetter(account.substring(1)) == account.charAt(0);
		return cin ? Reading.proven(iban) : Reading.wrong(iban, "iban-cin");
	}

	private static int length(String entry) {
		return 4 + Arrays.stream(entry.substring(2).split("[a-z]")).mapToInt(Integer::parseInt).sum();
	}

	private static Pattern structure(String entry) {
		String expression = entry.substring(2)
			.replaceAll("(\\d+)n", "[0-9]{$1}")
			.replaceAll("(\\d+)a", "[A-Z]{$1}")
			.replaceAll("(\\d+)c", "[A-Z0-9]{$1}");
		return Pattern.compile(expression);
	}

}

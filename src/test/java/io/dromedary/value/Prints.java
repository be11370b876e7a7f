package io.dromedary.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import io.dromedary.document.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * Values as they are printed, by chance: every notation that the grammar of values lists,
 * in the six languages.
 */
final class Prints {

	private static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH,
			Locale.forLanguageTag("es"), Locale.forLanguageTag("nl"));

	private static final List<String> DATES = List.of("uuuu-MM-dd", "uuuu/MM/dd", "uuuu.MM.dd", "uuuu-M-d",
			"dd.MM.uuuu", "dd/MM/uuuu", "dd-MM-uuuu", "d.M.uuuu", "d/M/uuuu", "d. M. uuuu", "dd / MM / uuuu",
			"dd MM uuuu", "dd/MM/''uu", "dd\u2011MM\u2011uuuu", "dd\u2212MM\u2212uuuu", "dd\u2044MM\u2044uuuu");

	private static final List<String> NAMED_DATES = List.of("d MMMM uuuu", "d MMM uuuu", "d. MMMM uuuu", "d LLLL uuuu",
			"d LLL uuuu", "dd-MMM-uuuu", "dd/MMM/uuuu", "d.MMMM uuuu", "d'º' MMMM uuuu", "d 'de' MMMM 'de' uuuu",
			"d 'de' MMMM 'del' uuuu", "MMMM d, uuuu", "MMM d, uuuu", "MMMM d uuuu", "MMMM d , uuuu", "d MMM ''uu");

	private static final List<String> AMOUNTS = List.of("W.D,C", "W,D.C", "W D,C", "W\u00a0D,C", "W\u202fD.C", "W'D.C",
			"W’D.C", "WD.C", "WD,C");

	private static final List<String> ODD_AMOUNTS = List.of("WD'C €", "WD’C €", "WD€C", "£WD-C", "£WD\u2011C",
			"£WD\u00adC", "$WD–C", "WD·C €", "WD•C", "€ WD^C", "WD^C €", "£WD^C");

	/** Nobody knows for certain what these say. */
	private static final List<String> DOUBTS = List.of("WD=C €", "WD_C €", "WD~C €", "WD:C €", "WD/C €", "WD C €",
			"€ WD_C", "€ WD C", "€WD:C", "€ WD/C", "WD;C €", "WD#C €", "WD\\C €", "WD*C €", "€ WD+C", "1 WD,C,C €",
			"WD,C k€", "W,D Tsd. €", "WO,C €", "€ lW.C", "1_WD,C", "1_WD,C €");

	private static final List<String> MARKS = List.of("€", "EUR", "£", "GBP", "$", "US$", "USD", "R$", "S$", "Kč",
			"CZK", "kr", "kr.", "SEK", "lei", "RON", "zł", "PLN", "CHF", "Fr.", "SFr.", "RM", "Ft", "¥", "₺", "Rs.");

	private final Random random;

	Prints(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * A printed value.
	 *
	 * @param text all that is printed together, and {@code core} the part that must be
	 * found
	 * @param value that it means; null where that is not certain
	 */
	record Print(FieldKind kind, String text, String core, @Nullable String value) {

		static Print of(FieldKind kind, String text, @Nullable String value) {
			return new Print(kind, text, text, value);
		}

	}

	Print date() {
		LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9600));
		boolean named = random.nextBoolean();
		Locale language = any(LANGUAGES);
		String pattern = any(named ? NAMED_DATES : DATES);
		String text = day.format(DateTimeFormatter.ofPattern(pattern, language));
		if (named && chance(5)) {
			text = text.toUpperCase(language);
		}
		return Print.of(FieldKind.DATE, text, day.toString());
	}

	Print amount() {
		BigDecimal value = value(9_999_999);
		String core = filled(any(AMOUNTS), value);
		return switch (random.nextInt(8)) {
			case 0 -> Print.of(FieldKind.AMOUNT, core, value.toPlainString());
			case 1 -> Print.of(FieldKind.AMOUNT, any(List.of("-", "−", "- ")) + core, value.negate().toPlainString());
			case 2 -> new Print(FieldKind.AMOUNT, any(MARKS) + " -" + core, core, value.negate().toPlainString());
			case 3 -> Print.of(FieldKind.AMOUNT, core + "-", value.negate().toPlainString());
			default -> marked(core, value.toPlainString());
		};
	}

	private Print marked(String core, String value) {
		String mark = any(MARKS);
		String blank = any(List.of(" ", "\u00a0", Character.isLetter(mark.charAt(mark.length() - 1)) ? " " : ""));
		return new Print(FieldKind.AMOUNT, chance(2) ? mark + blank + core : core + blank + mark, core, value);
	}

	Print wholeAmount() {
		String units = String.valueOf(1 + random.nextInt(999));
		return switch (random.nextInt(4)) {
			case 0 -> new Print(FieldKind.AMOUNT, "CHF " + units + any(List.of(".--", ".-", ".–")), units, units);
			case 1 -> new Print(FieldKind.AMOUNT, units + any(List.of(",-", ",--", ",– €", ",-- EUR")), units, units);
			case 2 -> {
				String thousands = "%03d".formatted(random.nextInt(1000));
				yield marked(units + any(List.of(" ", "'", "’", "\u202f")) + thousands, units + thousands);
			}
			default -> marked(units, units);
		};
	}

	Print oddAmount() {
		BigDecimal value = value(99_999);
		String text = filled(any(ODD_AMOUNTS), value);
		String core = text.replaceAll("^\\D+|[^\\d⁰¹²³⁴⁵⁶⁷⁸⁹]+$", "");
		return new Print(FieldKind.AMOUNT, text, core, value.toPlainString());
	}

	Print doubtfulAmount() {
		return Print.of(FieldKind.AMOUNT, filled(any(DOUBTS), value(99_999)), null);
	}

	/** A digit apart from the others. */
	Print tornAmount() {
		String digits = value(99_999).add(BigDecimal.TEN).toPlainString().replace('.', ',');
		int at = (chance(2) || digits.length() == 7) ? digits.length() - 1 : 1;
		boolean before = chance(2);
		String torn = digits.substring(0, at) + " " + digits.substring(at);
		return Print.of(FieldKind.AMOUNT, before ? "€ " + torn : torn + " €", null);
	}

	Print currency() {
		String mark = any(MARKS);
		return Print.of(FieldKind.CURRENCY, mark, null);
	}

	Print iban() {
		String[] one = any(List.of("DE n18", "FR n23", "ES n20", "AT n16", "BE n12", "CH n17", "NL a4n10", "GB a4n14"))
			.split(" ");
		String account = drawn(one[1]);
		var number = new BigInteger((account + one[0] + "00").chars()
			.mapToObj((sign) -> "" + Character.digit(sign, 36))
			.reduce("", String::concat));
		String iban = one[0] + "%02d".formatted(98 - number.mod(BigInteger.valueOf(97)).intValue()) + account;
		String grouped = iban.replaceAll("(.{4})(?=.)", "$1" + any(List.of(" ", "", "\u00a0", "-")));
		return Print.of(FieldKind.IBAN, grouped, iban);
	}

	Print vat() {
		String digits = drawn("n11");
		return switch (random.nextInt(4)) {
			case 0 -> completed(FieldKind.VAT, any(List.of("", "IT", "IT ")), drawn("n10"), CheckDigits::luhn);
			case 1 -> completed(FieldKind.VAT, any(List.of("DE", "DE ")), "1" + drawn("n7"), CheckDigits::mod11x10);
			case 2 -> Print.of(FieldKind.VAT, "FR " + digits.replaceAll("(..)(...)(...)(...)", "$1 $2 $3 $4"), null);
			default -> Print.of(FieldKind.VAT, "NL" + digits.substring(2) + "B01", null);
		};
	}

	private static Print completed(FieldKind kind, String prefix, String digits,
			java.util.function.Predicate<String> right) {
		for (int check = 0; check < 10; check++) {
			if (right.test(digits + check)) {
				return Print.of(kind, prefix + digits + check, prefix.strip() + digits + check);
			}
		}
		throw new IllegalStateException("no check digit");
	}

	Print codiceFiscale() {
		String code = drawn("a6n2") + any(List.of("A", "C", "E", "H", "M", "S"))
				+ "%02d".formatted(1 + random.nextInt(28) + 40 * random.nextInt(2)) + drawn("a1n3");
		String whole = code + CheckDigits.italianLetter(code);
		return Print.of(FieldKind.CODICE_FISCALE, chance(3) ? whole.toLowerCase(Locale.ROOT) : whole, whole);
	}

	Print code() {
		String text = any(List.of("RE-2026-N", "2026/N", "N/A", "N / A", "FT N/26", "INV#N", "R&S-N", "2026 N",
				"CR N/0064", "FPR N/26", "2026(N)", "RE - N", "RE\u20112026\u2011N", "FACTURE-2026-N", "N", "AZN",
				"2026#N", "2026_N", "2026–N", "2026+N", "N·7"))
			.replaceAll("N(?!V)", drawn("n4").replaceFirst("^0", "1"));
		return Print.of(FieldKind.CODE, text, Texts.code(text));
	}

	private BigDecimal value(int most) {
		long units = chance(2) ? random.nextInt(1000) : random.nextInt(most);
		return BigDecimal.valueOf(units * 100 + random.nextInt(100), 2);
	}

	/**
	 * W for the thousands with their marks, D for the last three digits, C for the cents.
	 */
	private static String filled(String pattern, BigDecimal value) {
		String[] parts = value.toPlainString().split("\\.");
		String group = pattern.replaceFirst("(?s).*W(.?)D.*", "$1");
		String units = parts[0];
		String shown = units;
		if (pattern.matches("(?s)W[^D]D.*") && !group.isEmpty()) {
			var symbols = new DecimalFormatSymbols(Locale.ROOT);
			symbols.setGroupingSeparator(group.charAt(0));
			shown = new DecimalFormat("#,##0", symbols).format(new BigDecimal(units));
		}
		String raised = parts[1].chars()
			.mapToObj((sign) -> "" + "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(sign - '0'))
			.reduce("", String::concat);
		return pattern.replaceFirst("W.?D|W", shown).replace("^C", raised).replace("C", parts[1]);
	}

	private String drawn(String structure) {
		var drawn = new StringBuilder();
		for (String part : structure.split("(?<=\\d)(?=[an])")) {
			for (int count = Integer.parseInt(part.substring(1)); count > 0; count--) {
				drawn.append((part.charAt(0) == 'n') ? (char) ('0' + random.nextInt(10))
						: (char) ('A' + random.nextInt(26)));
			}
		}
		return drawn.toString();
	}

	boolean chance(int oneOf) {
		return random.nextInt(oneOf) == 0;
	}

	<T> T any(List<T> all) {
		return all.get(random.nextInt(all.size()));
	}

}

package io.dromedary.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.value.Notation.Order;
import io.dromedary.value.Prints.Print;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What a finder proposes can be read, and what can be read a finder finds: in Italian,
 * English, German, French, Spanish and Dutch, and always the whole of it. Every case can
 * be drawn again from the seed that a failure names.
 */
class ValuesPropertyTest {

	private static final int CASES = 600;

	private static final long SEED = 20_260;

	private static final Notation NOTATION = new Notation(null, Order.DAY_FIRST, false, LocalDate.of(2026, 6, 1));

	/** Nothing in them is a value, and no blank between digits joins them to one. */
	private static final List<String> AROUND = List.of("%s", "Data: %s", "Totale %s", "Rechnung vom %s", "(%s)",
			"Le prix : %s", "Betrag %s zahlbar", "Total:%s", "importe %s.", "Factuurdatum %s, Utrecht", "[%s]",
			"Summe\t%s", "Fällig %s; netto");

	private static final List<String> JUNK = List.of("1", "7", "0", "X", "l", "O", "a", "-", "/", ".", ",", "_", "=",
			":", "'", "·", "–", "\u00ad", "€", "%", "~", "#", "+", "²", "k", " ", "\u00a0", "\uFFFD");

	private static final Pattern BEGINS = Pattern
		.compile("[\\s(\\[:;|*=\\uFFFD#+~]$|(?<!\\d)[-'·=:.,/%]{1,2}$|(?<![\\p{L}\\d])_$");

	private static final Pattern ENDS = Pattern
		.compile("[\\s)\\]:;|*=+#~\\uFFFD]|[-_'·=:.,/]{1,2}[^\\p{L}\\d]|[-.,+]?[A-Z]{1,2}[^\\p{L}\\d]|T\\d");

	/** How one kind of print is drawn. */
	enum Kind {

		DATE(Prints::date), AMOUNT(Prints::amount), WHOLE_AMOUNT(Prints::wholeAmount), ODD_AMOUNT(Prints::oddAmount),
		IBAN(Prints::iban), VAT(Prints::vat), CODICE_FISCALE(Prints::codiceFiscale), CODE(Prints::code);

		private final Function<Prints, Print> drawing;

		Kind(Function<Prints, Print> drawing) {
			this.drawing = drawing;
		}

	}

	@ParameterizedTest
	@EnumSource
	void whatIsPrintedIsFoundWholeAndReadAsWhatItMeans(Kind kind) {
		var failures = new ArrayList<String>();
		for (long seed = SEED; seed < SEED + CASES; seed++) {
			var prints = new Prints(seed);
			Print print = kind.drawing.apply(prints);
			// brackets around an amount make it negative: they are part of it
			String around = prints.any(AROUND).replace("(%s)", (print.kind() == FieldKind.AMOUNT) ? "%s" : "(%s)");
			String text = around.formatted(print.text());
			List<Span> found = Values.find(print.kind(), text);
			if (found.size() != 1 || !within(found.get(0), print, text)) {
				failures.add(seed + ": in <" + text + "> found " + found.stream().map(Span::text).toList());
			}
			else if (!means(print, found.get(0).text()) || !means(print, print.text())) {
				failures.add(seed + ": <" + found.get(0).text() + "> of <" + print.text() + "> is read as "
						+ read(print.kind(), found.get(0).text()).value() + ", the whole as "
						+ read(print.kind(), print.text()).value());
			}
		}
		assertThat(failures).isEmpty();
	}

	/** It holds all of the core, and nothing that is not printed with it. */
	private static boolean within(Span span, Print print, String text) {
		int from = text.indexOf(print.text());
		int core = from + print.text().indexOf(print.core());
		return span.from() >= from && span.to() <= from + print.text().length() && span.from() <= core
				&& span.to() >= core + print.core().length();
	}

	private static boolean means(Print print, String printed) {
		Reading reading = read(print.kind(), printed);
		boolean sign = print.value() != null && print.value().startsWith("-") && !printed.matches(".*[-−–].*");
		return (print.value() == null) ? reading.value() != null
				: print.value().equals((sign ? "-" : "") + reading.value()) && reading.clean();
	}

	@Test
	void anAmountWithAMarkThatNobodyKnowsIsFoundWholeOrNotAtAllAndDoubted() {
		var failures = new ArrayList<String>();
		for (long seed = SEED; seed < SEED + 2 * CASES; seed++) {
			var prints = new Prints(seed);
			Print print = prints.chance(2) ? prints.doubtfulAmount() : prints.tornAmount();
			String text = prints.any(AROUND).formatted(print.text());
			boolean doubted = Values.find(FieldKind.AMOUNT, text)
				.stream()
				.allMatch((span) -> !read(FieldKind.AMOUNT, span.text()).clean());
			if (!doubted || read(FieldKind.AMOUNT, print.text()).clean()) {
				failures.add(seed + ": in <" + text + "> found "
						+ Values.find(FieldKind.AMOUNT, text).stream().map(Span::text).toList());
			}
		}
		assertThat(failures).isEmpty();
	}

	@Test
	void everyCurrencyBesideAnAmountIsFoundAndRead() {
		for (long seed = SEED; seed < SEED + CASES; seed++) {
			var prints = new Prints(seed);
			String mark = prints.currency().text();
			String amount = prints.amount().core();
			String text = prints.any(AROUND).formatted(prints.chance(2) ? mark + " " + amount : amount + " " + mark);
			assertThat(Values.find(FieldKind.CURRENCY, text)).as(seed + ": " + text)
				.extracting(Span::text)
				.containsExactly(mark);
			assertThat(Currencies.read(mark).value()).as(mark).matches("[A-Z]{3}");
		}
	}

	/** Whatever adjoins a value belongs to it, or makes a doubt of it. */
	@Test
	void aCleanValueIsAllThatIsPrintedTogether() {
		var failures = new ArrayList<String>();
		for (long seed = SEED; seed < SEED + 5 * CASES; seed++) {
			var prints = new Prints(seed);
			Print print = prints.chance(2) ? prints.date() : prints.amount();
			String junk = prints.any(JUNK) + prints.any(JUNK);
			String text = "Totale " + (prints.chance(2) ? print.text() + junk : junk + print.text()) + " ok";
			for (Span span : Values.find(print.kind(), text)) {
				if (read(print.kind(), span.text()).clean() && !(free(text, span))) {
					failures.add(seed + ": <" + span.text() + "> of <" + text + ">");
				}
			}
		}
		assertThat(failures).isEmpty();
	}

	/**
	 * Beside it stand blanks, brackets, the words and marks of a label, a currency or the
	 * code of a tax.
	 */
	private static boolean free(String text, Span span) {
		String before = Signs.plain(text.substring(0, span.from()));
		String behind = Signs.plain(text.substring(span.to()));
		String mark = before.replaceFirst("(?s).*?(?<![\\p{L}\\p{Sc}])([\\p{L}\\p{Sc}]*\\.?)[- +.,]*$", "$1");
		String tail = behind.replaceFirst("(?s)^[- +.,]*([\\p{L}\\p{Sc}]*\\.?).*", "$1");
		return (BEGINS.matcher(before).find() || Currencies.mark(mark))
				&& (ENDS.matcher(behind).lookingAt() || Currencies.mark(tail));
	}

	@Test
	void nothingThatIsFoundEverBreaksItsReader() {
		for (long seed = SEED; seed < SEED + 5 * CASES; seed++) {
			var prints = new Prints(seed);
			var text = new StringBuilder();
			for (int part = 0; part < 8; part++) {
				text.append(prints.any(JUNK))
					.append(prints.chance(3) ? prints.any(List.of(Kind.values())).drawing.apply(prints).text() : "");
			}
			for (FieldKind kind : FieldKind.values()) {
				assertThatCode(() -> Values.findDamaged(kind, text.toString())
					.forEach((span) -> assertThat(readable(read(kind, span.text()))).isTrue()))
					.as("%d: %s in <%s>", seed, kind, text)
					.doesNotThrowAnyException();
			}
		}
	}

	private static boolean readable(Reading reading) {
		return reading.value() != null || !reading.clean();
	}

	private static Reading read(FieldKind kind, String printed) {
		return Values.read(new FieldType("field", kind, "", true, true, List.of(), null), printed, NOTATION);
	}

}

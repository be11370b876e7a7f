package io.dromedary.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import io.dromedary.demo.Drawn;
import io.dromedary.paper.OddInvoice.Letterhead;

/**
 * The kinds of odd papers: notations, layouts and headings that a hub may read rightly or
 * ask about, and must never deliver wrong. The seed chooses among the variants of a kind.
 */
public final class Oddities {

	private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\u2044\u2215\\:*+=~|_.,'·#&";

	private static final List<String> NUMBERS = List.of("Y(N)", "[Y] N", "Y N", "RE Y N", "RE - N", "Y - N", "Y / N",
			"RE\u00a0Y\u00a0N", "INV#N", "R&S-N", "MAIL-N", "E-Mail N", "No. N", "Nr. N", "n° N", "Y/05/17", "1/26",
			"07", "Y.N", "FPR 12/26", "12/PA", "17-FE", "TOTAL-N", "IBAN-N", "VATN", "NETTO-N-7", "Y/N/DUE", "Y-N-IVA",
			"Y-DATE-N", "MAI-N", "N bis", "N / A", "A N B", "Y--N", "(N)", "№ N");

	private static final Map<String, BiFunction<Locale, Long, Drawn>> KINDS = kinds();

	private Oddities() {
	}

	public static Set<String> names() {
		return KINDS.keySet();
	}

	/** Draws one, in it, en, de, fr or es. */
	public static Drawn draw(String kind, Locale language, long seed) {
		BiFunction<Locale, Long, Drawn> drawing = KINDS.get(kind);
		if (drawing == null) {
			throw new IllegalArgumentException("no such kind: " + kind);
		}
		return drawing.apply(language, seed);
	}

	private static Map<String, BiFunction<Locale, Long, Drawn>> kinds() {
		Map<String, BiFunction<Locale, Long, Drawn>> kinds = new LinkedHashMap<>();
		numbers(kinds);
		amounts(kinds);
		dates(kinds);
		headings(kinds);
		parties(kinds);
		receipts(kinds);
		return kinds;
	}

	private static BiFunction<Locale, Long, Drawn> invoice(UnaryOperator<OddInvoice> odd) {
		return (language, seed) -> odd.apply(OddInvoice.of(language, seed)).digital();
	}

	private static void numbers(Map<String, BiFunction<Locale, Long, Drawn>> kinds) {
		kinds.put("number-dash", invoice((paper) -> paper
			.number("2026" + DASHES.charAt(paper.random().nextInt(DASHES.length())) + digits(paper.random()))));
		kinds.put("number-notation", invoice((paper) -> paper.number(
				any(NUMBERS, paper.random()).replace("Y", "2026").replaceAll("N(?![A-Z])", digits(paper.random())))));
		kinds.put("number-label-inside", invoice((paper) -> paper.number(inside(paper) + digits(paper.random()))));
		kinds.put("number-wrapped", invoice((paper) -> paper
			.number("RE-2026-" + (paper.random().nextBoolean() ? "03-" : "") + "\n" + digits(paper.random()))));
		kinds.put("numbers-side-by-side", invoice((paper) -> {
			String one = digits(paper.random());
			String two = digits(paper.random());
			return paper.number(any(List.of("AZ" + one + "1 AZ" + two + "7", "n. " + one + "/A e n. " + two + "/A",
					one + " " + two, one + ", " + two, one + " + " + two, one + " & " + two), paper.random()));
		}));
		kinds.put("number-of-something-else", invoice((paper) -> paper.number(null)
			.line(OddWords.one("other-number", paper.language(), paper.seed()), "K-" + digits(paper.random()))));
		kinds.put("number-beside-another", invoice((paper) -> paper
			.line(OddWords.one("other-number", paper.language(), paper.seed()), "2025-" + digits(paper.random()))));
	}

	private static String inside(OddInvoice paper) {
		String word = OddWords.one("title", paper.language(), 0);
		String shown = paper.random().nextBoolean() ? word.toUpperCase(Locale.ROOT) : word;
		return shown + any(List.of("-2026-", "/2026/", "_", "-", "2026-"), paper.random());
	}

	private static void amounts(Map<String, BiFunction<Locale, Long, Drawn>> kinds) {
		kinds.put("amount-mark",
				invoice((paper) -> paper.amounts(OddAmounts.mark(paper.random(), sign(paper.language())))));
		kinds.put("amount-small-cents",
				invoice((paper) -> paper.amounts(OddAmounts.smallCents(paper.random(), sign(paper.language())))));
		kinds.put("amount-letters",
				invoice((paper) -> paper.amounts(OddAmounts.letters(paper.random(), sign(paper.language())))));
		kinds.put("amount-thousands", invoice((paper) -> paper.amounts(OddAmounts.thousands())));
		kinds.put("amount-negative", invoice(OddInvoice::negative));
		kinds.put("amount-due-only", invoice(OddInvoice::onlyAmountDue));
		kinds.put("amount-deposit", invoice(OddInvoice::deposit));
	}

	private static String sign(Locale language) {
		return language.getLanguage().equals("en") ? "£" : "€";
	}

	private static void dates(Map<String, BiFunction<Locale, Long, Drawn>> kinds) {
		kinds.put("date-of-something-else", invoice((paper) -> paper.date(null)
			.line(OddWords.one("other-date", paper.language(), paper.seed()), written(paper.day().plusDays(30)))));
		kinds.put("date-beside-another", invoice((paper) -> paper
			.line(OddWords.one("other-date", paper.language(), paper.seed()), written(paper.day().plusDays(30)))));
		kinds.put("date-year-first", invoice((paper) -> paper.date(pattern(paper.day(), "yy-MM-dd", Locale.ROOT))));
		kinds.put("date-notation", invoice((paper) -> paper.date(notation(paper))));
	}

	private static String written(LocalDate day) {
		return pattern(day, "dd.MM.yyyy", Locale.ROOT);
	}

	private static String notation(OddInvoice paper) {
		LocalDate day = paper.day();
		String plain = written(day);
		return switch (paper.random().nextInt(11)) {
			case 0 -> pattern(day, "dd/MM/''yy", Locale.ROOT);
			case 1 -> pattern(day, "d MMMM yyyy", Locale.forLanguageTag("nl"));
			case 2 -> pattern(day, "d MMM yyyy", Locale.forLanguageTag("nl"));
			case 3 -> pattern(day, "d 'de' MMMM 'de' yyyy", Locale.forLanguageTag("es"));
			case 4 -> pattern(day, "d MMMM yyyy", Locale.FRENCH);
			case 5 -> plain.replace(".", ". ");
			case 6 -> plain.replace('.', '\u2011');
			case 7 -> plain.replace('.', '\u2212');
			case 8 -> plain.replace('0', 'O');
			case 9 -> plain.replace('1', 'l');
			default -> pattern(day, "dd.MM.\nyyyy", Locale.ROOT);
		};
	}

	private static String pattern(LocalDate day, String pattern, Locale language) {
		return day.format(DateTimeFormatter.ofPattern(pattern, language));
	}

	private static void headings(Map<String, BiFunction<Locale, Long, Drawn>> kinds) {
		kinds.put("credit-note", (language, seed) -> heading("credit-note", language, seed));
		kinds.put("not-an-invoice", (language, seed) -> heading("not-an-invoice", language, seed));
		kinds.put("dutch-heading", (language, seed) -> heading(seed % 2 == 0 ? "credit-note" : "not-an-invoice",
				Locale.forLanguageTag("nl"), seed));
	}

	/** The heading of another paper; some name the invoice that they are about. */
	private static Drawn heading(String key, Locale words, long seed) {
		Locale language = words.getLanguage().equals("nl") ? Locale.GERMAN : words;
		OddInvoice paper = OddInvoice.of(language, seed).title(OddWords.one(key, words, seed), false);
		return (seed % 3 == 0 ? paper.line(OddWords.one("title", words, 0) + " n.", "2025-" + digits(paper.random()))
				: paper)
			.digital();
	}

	private static void parties(Map<String, BiFunction<Locale, Long, Drawn>> kinds) {
		kinds.put("party-buyer-first", invoice((paper) -> paper.letterhead(Letterhead.BUYER_FIRST)));
		kinds.put("party-sender-line", invoice((paper) -> paper.letterhead(Letterhead.SENDER_LINE)));
		kinds.put("party-seller-in-foot", invoice((paper) -> paper.letterhead(Letterhead.SELLER_IN_FOOT)));
		kinds.put("party-two-lines", invoice((paper) -> {
			String name = any(List.of("Officine Meccaniche Ferro\ne Figli S.n.c.",
					"Weber Maschinenbau und\nService GmbH", "Northern Tools\n& Supplies Ltd",
					"Atelier Dupont\net Fils SARL", "Talleres García\ny Hermanos S.L."), paper.random());
			return paper.seller(name.replace("\n", " "), name);
		}));
		kinds.put("party-letter-spaced", invoice((paper) -> {
			String name = any(List.of("BEISPIEL WERKZEUGE", "FERRO OFFICINE", "NORTH TOOLS", "DUPONT ATELIER"),
					paper.random());
			return paper.seller(name + " GmbH", spaced(name) + "   GmbH");
		}));
		kinds.put("party-legal-form", invoice((paper) -> {
			String name = any(List.of("Lieferant GmbH", "Kunde & Sohn OHG", "Muster & Co. KG", "Alfa S.p.A.",
					"Beta s.a.s.", "Gamma S.à r.l.", "Müller & Söhne GmbH & Co. KG", "O'Neill & Sons Ltd.",
					"SARL Dupont", "Delta S.L.U."), paper.random());
			return paper.seller(name, name);
		}));
	}

	private static String spaced(String name) {
		return String.join(" ", name.split("")).replace("   ", "    ");
	}

	private static void receipts(Map<String, BiFunction<Locale, Long, Drawn>> kinds) {
		kinds.put("receipt-mark", (language, seed) -> {
			OddReceipt paper = OddReceipt.of(language, seed);
			return paper.amounts(OddAmounts.mark(paper.random(), sign(language))).digital();
		});
		kinds.put("receipt-small-cents", (language, seed) -> {
			OddReceipt paper = OddReceipt.of(language, seed);
			return paper.amounts(OddAmounts.smallCents(paper.random(), sign(language))).digital();
		});
		kinds.put("receipt-other-date", (language, seed) -> OddReceipt.of(language, seed).onlyOtherDate().digital());
		kinds.put("receipt-future", (language, seed) -> OddReceipt.of(language, seed).future().digital());
	}

	private static String digits(Random random) {
		return "%04d".formatted(1000 + random.nextInt(9000));
	}

	private static String any(List<String> all, Random random) {
		return all.get(random.nextInt(all.size()));
	}

}

package io.dromedary.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import io.dromedary.demo.Drawn;
import io.dromedary.demo.Invoice;
import io.dromedary.demo.Truth;
import io.dromedary.demo.Words;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that is ordinary but for what is set: {@code OddInvoice.of(ITALIAN,
 * 7).number("2026(0417)").digital()}. The truth is what a person sees; a field that is
 * not on the paper is missing in it. The same calls give the same document.
 */
public final class OddInvoice {

	final Locale language;

	final long seed;

	private final Random random;

	private final Map<String, String> truth = new LinkedHashMap<>();

	final List<String[]> more = new ArrayList<>();

	final BigDecimal net;

	final BigDecimal tax;

	private final LocalDate day;

	private String type = "invoice";

	String title;

	@Nullable String number;

	String numberLabel;

	@Nullable String date;

	String dateLabel;

	Function<BigDecimal, String> amounts;

	List<String> totals = List.of("net", "tax", "gross");

	BigDecimal paid = BigDecimal.ZERO;

	Letterhead letterhead = Letterhead.SELLER_ABOVE;

	String sellerPrinted;

	final String sellerAddress;

	final String buyerAddress;

	/** Where the parties stand. */
	public enum Letterhead {

		/** The seller at the top, the buyer behind a label. */
		SELLER_ABOVE,
		/** The buyer in a window, the seller in one small line above it. */
		SENDER_LINE,
		/** The buyer first and without a label, the seller right of it. */
		BUYER_FIRST,
		/** The buyer first, the seller only in the foot. */
		SELLER_IN_FOOT

	}

	private OddInvoice(Locale language, long seed) {
		this.language = language;
		this.seed = seed;
		this.random = new Random(seed);
		var words = Words.of(language);
		truth.putAll(Invoice.invent(words, random, words.one("currency"), 1).truth().fields());
		truth.keySet().removeAll(List.of("due_date", "iban"));
		day = clear(seen("date"));
		truth.put("date", day.toString());
		net = BigDecimal.valueOf(20_000 + random.nextInt(90_000), 2);
		tax = net.multiply(new BigDecimal("0.2")).setScale(2, RoundingMode.HALF_UP);
		truth.put("net_total", net.toPlainString());
		truth.put("tax_total", tax.toPlainString());
		truth.put("gross_total", gross().toPlainString());
		title = OddWords.one("title", language, 0);
		numberLabel = OddWords.one("number", language, seed);
		dateLabel = OddWords.one("date", language, seed);
		number = seen("invoice_number");
		date = day
			.format(DateTimeFormatter.ofPattern(language.getLanguage().equals("de") ? "dd.MM.yyyy" : "dd/MM/yyyy"));
		amounts = this::usual;
		sellerPrinted = seen("seller_name");
		sellerAddress = words.any("streets", random) + " " + (1 + random.nextInt(90)) + ", "
				+ words.any("towns", random);
		buyerAddress = words.any("streets", random) + " " + (1 + random.nextInt(90)) + "\n"
				+ words.any("towns", random);
	}

	/** An ordinary one in it, en, de, fr or es. */
	public static OddInvoice of(Locale language, long seed) {
		return new OddInvoice(language, seed);
	}

	Locale language() {
		return language;
	}

	long seed() {
		return seed;
	}

	/** Draws numbers of its own. */
	Random random() {
		return random;
	}

	String seen(String field) {
		return truth.getOrDefault(field, "");
	}

	/** The day it was issued, after the 12th: no other order of day and month fits. */
	LocalDate day() {
		return day;
	}

	static LocalDate clear(String date) {
		LocalDate day = LocalDate.parse(date);
		return (day.getDayOfMonth() > 12) ? day : day.withDayOfMonth(day.getDayOfMonth() + 13);
	}

	BigDecimal gross() {
		return net.add(tax);
	}

	/** As the language prints amounts, with the currency. */
	String usual(BigDecimal amount) {
		String number = String.format(language.getLanguage().equals("en") ? Locale.UK : Locale.GERMANY, "%,.2f",
				amount);
		return language.getLanguage().equals("en") ? "£" + number : number + " €";
	}

	/** What it calls itself; of another type it is no invoice at all. */
	OddInvoice title(String title, boolean invoice) {
		this.title = title;
		if (!invoice) {
			type = OddWords.isCredit(title) ? "credit-note" : "";
			// its number is its own, or that of the invoice it is about
			numberLabel = (seed % 2 == 0) ? numberLabel
					: title + " " + OddWords.one("number", language, 0).replaceAll(".* ", "");
			if (seed % 2 == 0) {
				truth.remove("invoice_number");
			}
		}
		return this;
	}

	/** Its number as printed, with line feeds; null for none. */
	OddInvoice number(@Nullable String printed) {
		number = printed;
		if (printed == null) {
			truth.remove("invoice_number");
		}
		else {
			truth.put("invoice_number", printed.replaceAll("\n", ""));
		}
		return this;
	}

	/** Its date as printed; null for none. */
	OddInvoice date(@Nullable String printed) {
		date = printed;
		if (printed == null) {
			truth.remove("date");
		}
		return this;
	}

	/** A label more and its value. */
	OddInvoice line(String label, String value) {
		more.add(new String[] { label, value });
		return this;
	}

	OddInvoice amounts(Function<BigDecimal, String> printed) {
		amounts = printed;
		return this;
	}

	/** The total is printed, and below it what was paid and what is still due. */
	OddInvoice deposit() {
		paid = gross().divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP);
		totals = List.of("net", "tax", "gross", "paid", "amount-due");
		return this;
	}

	/** Only what is still due is printed. */
	OddInvoice onlyAmountDue() {
		paid = gross().divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP);
		totals = List.of("amount-due");
		truth.keySet().removeAll(List.of("net_total", "tax_total", "gross_total"));
		return this;
	}

	/** All amounts are negative: whatever its total is, a person must look. */
	OddInvoice negative() {
		Function<BigDecimal, String> before = amounts;
		amounts = (amount) -> "-" + before.apply(amount);
		truth.keySet().removeAll(List.of("net_total", "tax_total", "gross_total"));
		return this;
	}

	OddInvoice letterhead(Letterhead letterhead) {
		this.letterhead = letterhead;
		return this;
	}

	/**
	 * The seller by another name.
	 * @param printed with line feeds and gaps
	 */
	OddInvoice seller(String name, String printed) {
		sellerPrinted = printed;
		truth.put("seller_name", name);
		return this;
	}

	/** A PDF with a text layer. */
	public Drawn digital() {
		return new Drawn(OddInvoicePrint.pdf(this), "invoice-%s-%d.pdf".formatted(language.toLanguageTag(), seed),
				new Truth(type, truth, List.of()));
	}

}

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

	private static final double LEFT = 55;

	private static final double RIGHT = 540;

	private static final double SIZE = 10;

	private final Locale language;

	private final long seed;

	private final Random random;

	private final Map<String, String> truth = new LinkedHashMap<>();

	private final List<String[]> more = new ArrayList<>();

	private final BigDecimal net;

	private final BigDecimal tax;

	private final LocalDate day;

	private String type = "invoice";

	private String title;

	private @Nullable String number;

	private String numberLabel;

	private @Nullable String date;

	private String dateLabel;

	private Function<BigDecimal, String> amounts;

	private List<String> totals = List.of("net", "tax", "gross");

	private BigDecimal paid = BigDecimal.ZERO;

	private Letterhead letterhead = Letterhead.SELLER_ABOVE;

	private String sellerPrinted;

	private final String sellerAddress;

	private final String buyerAddress;

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

	private String seen(String field) {
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
			type = "";
			// its number is its own, or that of the invoice it is about
			numberLabel = (seed % 2 == 0) ? numberLabel
					: title + " " + OddWords.one("number", language, 0).replaceAll(".* ", "");
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
		try (var sheet = new OddSheet(595, 842)) {
			double y = parties(sheet);
			sheet.text(LEFT, y + 30, 16, title);
			y = meta(sheet, y + 58);
			y = items(sheet, y + 20);
			totals(sheet, y + 20);
			foot(sheet);
			return new Drawn(sheet.pdf(), "invoice-%s-%d.pdf".formatted(language.toLanguageTag(), seed),
					new Truth(type, truth, List.of()));
		}
	}

	private double parties(OddSheet sheet) {
		String vat = OddWords.one("vat", language, 0) + " " + seen("seller_vat");
		String seller = sellerPrinted + "\n" + sellerAddress + "\n" + vat;
		String buyer = seen("buyer_name") + "\n" + buyerAddress;
		return switch (letterhead) {
			case SELLER_ABOVE -> {
				double y = block(sheet, LEFT, 50, 12, seller);
				sheet.rule(LEFT, y, RIGHT);
				yield block(sheet, 330, y + 25, SIZE, OddWords.one("buyer", language, seed) + "\n" + buyer);
			}
			case SENDER_LINE -> {
				sheet.text(LEFT, 120, 7, sellerPrinted.replace("\n", " ") + " · " + sellerAddress);
				yield block(sheet, LEFT, 138, SIZE, buyer);
			}
			case BUYER_FIRST -> Math.max(block(sheet, LEFT, 60, SIZE, buyer), block(sheet, 330, 60, SIZE, seller));
			case SELLER_IN_FOOT -> block(sheet, LEFT, 60, SIZE, buyer);
		};
	}

	private static double block(OddSheet sheet, double x, double top, double size, String lines) {
		double y = top;
		for (String line : lines.split("\n")) {
			sheet.text(x, y, size, line);
			y += size * 1.4;
		}
		return y;
	}

	/** Labels with the value beside them, or in the same run of words, or below. */
	private double meta(OddSheet sheet, double top) {
		List<String[]> all = new ArrayList<>();
		if (number != null) {
			all.add(new String[] { numberLabel, number });
		}
		if (date != null) {
			all.add(new String[] { dateLabel, date });
		}
		all.addAll(more);
		double y = top;
		double x = LEFT;
		for (String[] entry : all) {
			switch ((int) Math.floorMod(seed, 3L)) {
				case 0 -> y = beside(sheet, y, entry);
				case 1 -> y = block(sheet, LEFT, y, SIZE, entry[0] + ": " + entry[1]) + 3;
				default -> {
					sheet.text(x, top, 8, entry[0]);
					y = Math.max(y, block(sheet, x, top + 14, SIZE, entry[1]));
					x += 165;
				}
			}
		}
		return y;
	}

	private static double beside(OddSheet sheet, double y, String[] entry) {
		sheet.text(LEFT, y, SIZE, entry[0]);
		return block(sheet, 200, y, SIZE, entry[1]) + 3;
	}

	private double items(OddSheet sheet, double top) {
		double y = top;
		BigDecimal rest = net;
		List<String> goods = OddWords.all("goods", language);
		for (int row = 0; row < goods.size(); row++) {
			boolean last = row == goods.size() - 1;
			BigDecimal amount = last ? rest : rest.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP);
			rest = rest.subtract(amount);
			sheet.text(LEFT, y, SIZE, goods.get(row));
			sheet.right(RIGHT, y, SIZE, amounts.apply(amount));
			y += 16;
		}
		sheet.rule(LEFT, y - 8, RIGHT);
		return y;
	}

	private void totals(OddSheet sheet, double top) {
		double y = top;
		for (String total : totals) {
			BigDecimal amount = switch (total) {
				case "net" -> net;
				case "tax" -> tax;
				case "gross" -> gross();
				case "paid" -> paid;
				default -> gross().subtract(paid);
			};
			sheet.text(320, y, SIZE, OddWords.one(total, language, 0));
			sheet.right(RIGHT, y, SIZE, amounts.apply(amount));
			y += 17;
		}
	}

	private void foot(OddSheet sheet) {
		if (letterhead != Letterhead.SELLER_ABOVE && letterhead != Letterhead.BUYER_FIRST) {
			sheet.rule(LEFT, 780, RIGHT);
			block(sheet, LEFT, 793, 7, sellerPrinted.replace("\n", " ") + " · " + sellerAddress + " · "
					+ OddWords.one("vat", language, 0) + " " + seen("seller_vat"));
		}
	}

}

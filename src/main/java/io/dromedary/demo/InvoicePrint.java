package io.dromedary.demo;

import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * An invoice on A4 in one of several layouts, which differ in wording, formats, and where
 * labels stand.
 */
public final class InvoicePrint {

	/** How many layouts differ from each other; higher numbers start again. */
	public static final int LAYOUTS = 4;

	private static final List<Color> TINTS = List.of(new Color(0xE4ECF4), new Color(0xECECEC), new Color(0xE8F0E4));

	private static final double LEFT = 50;

	private static final double RIGHT = Sheet.A4_WIDTH - 50;

	private static final Face SMALL = Face.regular(8);

	private static final Face PLAIN = Face.regular(9.5);

	private final Invoice invoice;

	private final Words words;

	private final int layout;

	private final Money money;

	private final Sheet sheet = Sheet.a4();

	private InvoicePrint(Invoice invoice, Words words, int layout) {
		this.invoice = invoice;
		this.words = words;
		this.layout = layout;
		this.money = Money.of(words, invoice.currency(), layout);
	}

	/** The invoice as PDF with a text layer. */
	public static byte[] pdf(Invoice invoice, Words words, int layout) {
		var print = new InvoicePrint(invoice, words, layout);
		try (print.sheet) {
			return print.draw();
		}
	}

	private byte[] draw() {
		double y = switch (Math.floorMod(layout, LAYOUTS)) {
			case 0 -> labelsBeside(letterhead());
			case 1 -> labelsAbove(letterhead());
			case 2 -> titleAndBox(letterhead());
			default -> sentence();
		};
		y = items(y);
		if (y > 590) {
			y = nextPage();
		}
		y = new InvoiceTotals(invoice, words, layout, money, sheet, tint()).draw(y + 14, LEFT, RIGHT);
		payment(y + 24);
		footer();
		return sheet.pdf();
	}

	private Color tint() {
		return TINTS.get(Math.floorMod(layout, TINTS.size()));
	}

	private String label(String key) {
		return words.one(key, layout);
	}

	private String date(LocalDate date) {
		return date.format(DateTimeFormatter.ofPattern(label("dates"), words.locale()));
	}

	private double letterhead() {
		var seller = invoice.seller();
		sheet.fill(LEFT, 36, 34, 34, tint().darker());
		sheet.centre(LEFT + 17, 60, Face.bold(20), seller.name().substring(0, 1));
		sheet.text(LEFT + 44, 50, Face.bold(15).fitting(seller.name(), 300), seller.name());
		sheet.text(LEFT + 44, 64, SMALL, seller.street() + " - " + seller.town() + " - " + seller.phone());
		sheet.text(LEFT + 44, 76, SMALL, label("vat") + (layout % 2 == 0 ? " " : ": ") + Codes.printed(seller.vat()));
		sheet.rule(LEFT, 86, RIGHT, 86, 0.8);
		return 86;
	}

	/** Address block left, labels with the value beside them right. */
	private double labelsBeside(double top) {
		sheet.text(LEFT, top + 36, Face.bold(17), label("invoice.title"));
		double y = top + 66;
		for (var entry : meta()) {
			sheet.text(330, y, PLAIN, entry.getKey() + ":");
			sheet.right(RIGHT, y, Face.bold(9.5), entry.getValue());
			y += 16;
		}
		return Math.max(y, party(LEFT, top + 66, "buyer", invoice.buyer())) + 16;
	}

	/** Address block right, below it a band of labels with the value below each. */
	private double labelsAbove(double top) {
		party(330, top + 30, "buyer", invoice.buyer());
		sheet.text(LEFT, top + 44, Face.bold(19), label("invoice.title"));
		double width = (RIGHT - LEFT) / 3;
		sheet.fill(LEFT, top + 120, RIGHT - LEFT, 34, tint());
		double x = LEFT + 8;
		for (var entry : meta()) {
			sheet.text(x, top + 133, Face.regular(7.5), entry.getKey());
			sheet.text(x, top + 147, Face.bold(10), entry.getValue());
			x += width;
		}
		return top + 172;
	}

	/** Number within the title, dates in a framed box, address below. */
	private double titleAndBox(double top) {
		String title = label("invoice.number") + " " + invoice.number();
		sheet.text(LEFT, top + 36, Face.bold(15).fitting(title, 290), title);
		sheet.frame(350, top + 18, RIGHT - 350, 46);
		double y = top + 36;
		for (var entry : meta().subList(1, 3)) {
			sheet.text(358, y, PLAIN, entry.getKey());
			sheet.right(RIGHT - 8, y, PLAIN, entry.getValue());
			y += 18;
		}
		return party(LEFT, top + 66, "buyer", invoice.buyer()) + 14;
	}

	/** No letterhead: both parties side by side, number and date in one sentence. */
	private double sentence() {
		double y = Math.max(party(LEFT, 60, "seller", invoice.seller()), party(330, 60, "buyer", invoice.buyer()));
		String title = Firm.fill(words.one("invoice.sentence"), invoice.number(), date(invoice.date()));
		sheet.rule(LEFT, y + 4, RIGHT, y + 4, 0.8);
		sheet.text(LEFT, y + 32, Face.bold(14), title);
		sheet.text(LEFT, y + 50, PLAIN, label("due_date") + ": " + date(invoice.due()));
		return y + 70;
	}

	private List<Map.Entry<String, String>> meta() {
		return List.of(Map.entry(label("invoice.number"), invoice.number()),
				Map.entry(label("date"), date(invoice.date())), Map.entry(label("due_date"), date(invoice.due())));
	}

	private double party(double x, double y, String label, Firm firm) {
		sheet.text(x, y, SMALL, label(label));
		sheet.text(x, y + 15, Face.bold(10.5).fitting(firm.name(), 260), firm.name());
		return sheet.block(x, y + 29, PLAIN,
				firm.street() + "\n" + firm.town() + "\n" + label("vat") + " " + Codes.printed(firm.vat()));
	}

	private double items(double top) {
		var table = new Table(sheet, LEFT, List.of(225.0, -50.0, -80.0, -55.0, -85.0), 9, tint());
		var titles = List.of(label("description"), label("quantity"), label("unit_price"), label("vat_rate"),
				label("amount"));
		double y = table.head(top, titles);
		for (var item : invoice.items()) {
			if (y > 740) {
				y = table.head(nextPage(), titles);
			}
			y = table.row(y, List.of(item.description(), money.number(item.quantity()), money.plain(item.price()),
					money.number(item.rate()) + (layout % 2 == 0 ? "%" : ""), money.plain(item.amount())));
		}
		return y;
	}

	private double nextPage() {
		sheet.right(RIGHT, 770, SMALL, "./. " + words.one("carry"));
		footer();
		sheet.nextPage();
		sheet.text(LEFT, 50, SMALL, invoice.seller().name());
		return 66;
	}

	private void payment(double top) {
		sheet.text(LEFT, top, PLAIN,
				label("payment.label") + ": " + Firm.fill(words.one("payment", layout), invoice.days()));
		String bank = words.one("bank.names", invoice.seller().iban().charAt(3));
		sheet.text(LEFT, top + 15, PLAIN, words.one("bank") + ": " + bank);
		String iban = (layout % 2 == 0) ? Codes.blocks(invoice.seller().iban()) : invoice.seller().iban();
		sheet.text(LEFT, top + 30, PLAIN, "IBAN: " + iban);
	}

	private void footer() {
		sheet.rule(LEFT, 790, RIGHT, 790, 0.4);
		sheet.text(LEFT, 803, Face.regular(7), words.one("footer"));
		sheet.right(RIGHT, 803, Face.regular(7), Firm.fill(words.one("page"), sheet.pages()));
	}

}
